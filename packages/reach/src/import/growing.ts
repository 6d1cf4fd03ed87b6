/** A typed array that grows; for millions of numbers an ordinary array costs several times the memory. */
export class Growing {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index];
  }

  toArray(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}
