/** Numbers two by two. */
const PAIR = 2;
const FIRST_ROOM = 8 * PAIR;

/** Numbers a list: where it begins, ends and has room to, and its last pair again, so that most looks end here. */
const HEAD = 8;
const BEGIN = 0;
const END = 1;
const LIMIT = 2;
const TIME = 3;
const LEAVE = 4;

/**
 * A list a stop of pairs (time, leaving), both rising along it: whoever may be later there has to have left later. All
 * lists lie in one array that grows, and is used again.
 */
export class ParetoLists {
  readonly #heads: Int32Array;
  #pairs = new Int32Array(1 << 16);
  #used = 0;

  constructor(stops: number) {
    this.#heads = new Int32Array(stops * HEAD);
  }

  clear(): void {
    this.#heads.fill(0);
    for (let head = 0; head < this.#heads.length; head += HEAD) this.#heads[head + LEAVE] = -1;
    this.#used = 0;
  }

  length(stop: number): number {
    return (this.#heads[stop * HEAD + END] - this.#heads[stop * HEAD + BEGIN]) / PAIR;
  }

  /** The latest leaving in a list; −1 without one. */
  latest(stop: number): number {
    return this.#heads[stop * HEAD + LEAVE];
  }

  /** Lets a list take nothing. */
  close(stop: number): void {
    this.#heads[stop * HEAD + LEAVE] = 0x7fff_ffff;
  }

  /** Adds a pair whose time is not before any other and whose leaving is after all others. */
  append(stop: number, time: number, leave: number): void {
    const heads = this.#heads;
    const head = stop * HEAD;
    let end = heads[head + END];
    if (end > heads[head + BEGIN] && heads[head + TIME] === time) end -= PAIR;
    else {
      if (end === heads[head + LIMIT]) this.#grow(head);
      end = heads[head + END];
      heads[head + END] = end + PAIR;
    }
    this.#pairs[end] = heads[head + TIME] = time;
    this.#pairs[end + 1] = heads[head + LEAVE] = leave;
  }

  /** Adds a pair anywhere, and takes out what it makes pointless. @returns whether it was any better */
  insert(stop: number, time: number, leave: number): boolean {
    const heads = this.#heads;
    const head = stop * HEAD;
    const best = heads[head + LEAVE];
    if (best >= 0 && heads[head + TIME] <= time) {
      if (best >= leave) return false;
      this.append(stop, time, leave);
      return true;
    }
    return this.#insertInside(head, time, leave);
  }

  #insertInside(head: number, time: number, leave: number): boolean {
    const begin = this.#heads[head + BEGIN];
    const end = this.#heads[head + END];
    let at = end;
    while (at > begin && this.#pairs[at - PAIR] > time) at -= PAIR;
    if (at > begin && this.#pairs[at - 1] >= leave) return false;
    if (at > begin && this.#pairs[at - PAIR] === time) at -= PAIR;
    let next = at;
    while (next < end && this.#pairs[next + 1] <= leave) next += PAIR;
    if (next === at && end === this.#heads[head + LIMIT]) {
      this.#grow(head);
      at += this.#heads[head + BEGIN] - begin;
      next = at;
    }
    this.#replace(head, at, next);
    this.#pairs[at] = time;
    this.#pairs[at + 1] = leave;
    const last = this.#heads[head + END] - PAIR;
    this.#heads[head + TIME] = this.#pairs[last];
    this.#heads[head + LEAVE] = this.#pairs[last + 1];
    return true;
  }

  /** Leaves room for one pair in place of those from `from` to `to`, which may be none. */
  #replace(head: number, from: number, to: number): void {
    const pairs = this.#pairs;
    const end = this.#heads[head + END];
    const by = from + PAIR - to;
    if (by > 0) for (let at = end - 1; at >= to; at--) pairs[at + by] = pairs[at];
    else if (by < 0) for (let at = to; at < end; at++) pairs[at + by] = pairs[at];
    this.#heads[head + END] = end + by;
  }

  /** The latest leaving of a pair whose time is not after the given one; −1 without one. */
  latestBy(stop: number, time: number): number {
    const pairs = this.#pairs;
    const head = stop * HEAD;
    if (this.#heads[head + TIME] <= time) return this.#heads[head + LEAVE];
    const begin = this.#heads[head + BEGIN];
    let at = this.#heads[head + END] - 2 * PAIR;
    while (at >= begin && pairs[at] > time) at -= PAIR;
    return at < begin ? -1 : pairs[at + 1];
  }

  /** Copies a stop's times and leavings. */
  copy(stop: number, times: Int32Array, leavings: Int32Array, to: number): void {
    const end = this.#heads[stop * HEAD + END];
    for (let at = this.#heads[stop * HEAD + BEGIN], next = to; at < end; at += PAIR, next++) {
      times[next] = this.#pairs[at];
      leavings[next] = this.#pairs[at + 1];
    }
  }

  #grow(head: number): void {
    const begin = this.#heads[head + BEGIN];
    const length = this.#heads[head + END] - begin;
    const room = Math.max(FIRST_ROOM, length * 2);
    if (this.#used + room > this.#pairs.length) {
      const larger = new Int32Array(2 * this.#pairs.length + room);
      larger.set(this.#pairs.subarray(0, this.#used));
      this.#pairs = larger;
    }
    this.#pairs.copyWithin(this.#used, begin, begin + length);
    this.#heads[head + BEGIN] = this.#used;
    this.#heads[head + END] = this.#used + length;
    this.#heads[head + LIMIT] = this.#used + room;
    this.#used += room;
  }
}
