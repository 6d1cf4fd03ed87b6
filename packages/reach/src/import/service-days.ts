/** The days on which each service runs. */
export type Calendar = Map<string, ServiceDays>;

/**
 * Days since 1970-01-01, a bit each: national feeds have a hundred thousand services, and a set of numbers costs some
 * two hundred times as much.
 */
export class ServiceDays {
  /** The day of the first bit, a multiple of eight. */
  #begin = 0;
  #bits = new Uint8Array(0);

  add(day: number): void {
    this.#reach(day);
    this.#bits[(day - this.#begin) >> 3] |= 1 << (day & 7);
  }

  delete(day: number): void {
    const byte = (day - this.#begin) >> 3;
    if (byte >= 0 && byte < this.#bits.length) this.#bits[byte] &= ~(1 << (day & 7));
  }

  /** In order. */
  list(): number[] {
    const days: number[] = [];
    for (let i = 0; i < this.#bits.length * 8; i++) if (this.#bits[i >> 3] & (1 << (i & 7))) days.push(this.#begin + i);
    return days;
  }

  #reach(day: number): void {
    const size = this.#bits.length;
    const from = day & ~7;
    const begin = size === 0 ? from : Math.min(this.#begin, from);
    const end = size === 0 ? from + 8 : Math.max(this.#begin + size * 8, from + 8);
    if (size > 0 && begin === this.#begin && end === begin + size * 8) return;
    const bits = new Uint8Array(Math.max((end - begin) >> 3, size * 2));
    bits.set(this.#bits, size === 0 ? 0 : (this.#begin - begin) >> 3);
    this.#begin = begin;
    this.#bits = bits;
  }
}
