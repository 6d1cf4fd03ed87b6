import type { Timetable } from '../timetable.ts';

export type Seats = Pick<Timetable, 'seatFrom' | 'seatTo' | 'seatStays'>;

/** Rows that say whether one stays seated from one trip to another; of two about the same trips the last holds. */
export class SeatRows {
  readonly #rows = new Map<string, [number, number, number]>();

  add(from: number, to: number, stays: boolean): void {
    this.#rows.set(`${from} ${to}`, [from, to, stays ? 1 : 0]);
  }

  pack(): Seats {
    const rows = [...this.#rows.values()];
    return {
      seatFrom: Int32Array.from(rows, ([from]) => from),
      seatTo: Int32Array.from(rows, ([, to]) => to),
      seatStays: Int32Array.from(rows, ([, , stays]) => stays)
    };
  }
}
