import type { Instance } from './instance.ts';
import { NONE, Seating } from './seating.ts';
import type { Shared } from './wishes.ts';

/**
 * A grid while it is searched: which session stands in which cell, and what that is worth. Whatever stands keeps every
 * rule at any time.
 */
export class Arrangement {
  readonly instance: Instance;
  /** [session] the first of its cells, or NONE */
  readonly cellOf: Int32Array;
  /** [cell] session or NONE */
  readonly sessionIn: Int32Array;
  /** [slot] what the best seating is worth */
  readonly worthOf: Int32Array;
  readonly seating: Seating;
  /** of all slots */
  worth = 0;
  /** one for each session that stands, and what the instance gives for where it stands */
  favour = 0;
  #standing: Int32Array;
  #seats: Int32Array;
  /** [person × slots + slot] how many sessions they host there */
  #hosting: Uint8Array;

  constructor(instance: Instance) {
    const { sessions, slots, rooms, people } = instance;
    this.instance = instance;
    this.cellOf = new Int32Array(sessions).fill(NONE);
    this.sessionIn = new Int32Array(slots * rooms).fill(NONE);
    this.worthOf = new Int32Array(slots);
    this.seating = new Seating(instance);
    this.#standing = new Int32Array(rooms);
    this.#seats = new Int32Array(rooms);
    this.#hosting = new Uint8Array(people * slots);
  }

  /** What the search wants most of: worth first, then favour. */
  get score(): number {
    return this.worth * this.instance.scale + this.favour;
  }

  slotIn(cell: number): number {
    return cell === NONE ? NONE : Math.floor(cell / this.instance.rooms);
  }

  /** Takes a session from where it stands to cells that are empty, or out; its slots have to be seated afterwards. */
  put(session: number, cell: number): void {
    const from = this.cellOf[session];
    if (from !== NONE) {
      for (let own = from; own < this.#end(session, from); own += this.instance.rooms) {
        if (this.sessionIn[own] === session) this.sessionIn[own] = NONE;
      }
      this.#count(session, from, -1);
    }
    this.cellOf[session] = cell;
    if (cell === NONE) return;
    for (let own = cell; own < this.#end(session, cell); own += this.instance.rooms) this.sessionIn[own] = session;
    this.#count(session, cell, 1);
  }

  /** The cells that a session takes from a cell on: none for NONE. */
  run(session: number, cell: number): number[] {
    const run: number[] = [];
    if (cell === NONE) return run;
    for (let own = cell; own < this.#end(session, cell); own += this.instance.rooms) run.push(own);
    return run;
  }

  /** The slots that a session takes from a cell on. */
  slotsOf(session: number, cell: number): number[] {
    const slots: number[] = [];
    if (cell === NONE) return slots;
    const end = Math.min(this.instance.slots, this.slotIn(cell) + this.instance.lengths[session]);
    for (let slot = this.slotIn(cell); slot < end; slot++) slots.push(slot);
    return slots;
  }

  /** Whether nothing stands in any of its cells. */
  isFree(session: number, cell: number): boolean {
    for (let own = cell; own < this.#end(session, cell); own += this.instance.rooms) {
      if (this.sessionIn[own] !== NONE) return false;
    }
    return true;
  }

  /** Whether a session that stands nowhere may stand in a cell, whatever stands there now. */
  mayStand(session: number, cell: number): boolean {
    const { allowed, slots, rooms, hosts, lengths, after, before } = this.instance;
    if (!allowed[session * slots * rooms + cell]) return false;
    const slot = this.slotIn(cell);
    const last = slot + lengths[session] - 1;
    for (const host of hosts[session]) {
      for (let each = slot; each <= last; each++) if (this.#hosting[host * slots + each]) return false;
    }
    for (const earlier of after[session]) if (this.#lastSlot(earlier) >= slot) return false;
    for (const later of before[session]) {
      const its = this.slotIn(this.cellOf[later]);
      if (its !== NONE && its <= last) return false;
    }
    return true;
  }

  /** What the best seating of a slot is worth as it stands. */
  seat(slot: number): number {
    return this.seating.seat(slot, this.#standing, this.#seats, this.#line(slot));
  }

  /** At least that, in a fraction of the time. */
  bound(slot: number): number {
    return this.seating.bound(slot, this.#standing, this.#seats, this.#line(slot));
  }

  setWorth(slot: number, worth: number): void {
    this.worth += worth - this.worthOf[slot];
    this.worthOf[slot] = worth;
  }

  /** Puts every session where a copy of `cellOf` says. */
  stand(cells: Int32Array): void {
    for (let session = 0; session < cells.length; session++) this.put(session, NONE);
    for (let session = 0; session < cells.length; session++) this.put(session, cells[session]);
    for (let slot = 0; slot < this.instance.slots; slot++) this.setWorth(slot, this.seat(slot));
  }

  /** Lets a wish count for another of the times that its session is held; their slots have to be seated afterwards. */
  share(wish: Shared, time: number): void {
    this.instance.wishes.weight[wish.wishes[wish.at]] = 0;
    this.instance.wishes.weight[wish.wishes[time]] = wish.weight;
    wish.at = time;
  }

  /** Lays out what stands in a slot for its seating. @returns how many sessions */
  #line(slot: number): number {
    const { rooms, seats } = this.instance;
    let count = 0;
    for (let room = 0; room < rooms; room++) {
      const session = this.sessionIn[slot * rooms + room];
      if (session === NONE) continue;
      this.#standing[count] = session;
      this.#seats[count++] = seats[session * rooms + room];
    }
    return count;
  }

  /** Behind the last of its cells, within the day. */
  #end(session: number, cell: number): number {
    return Math.min(this.sessionIn.length, cell + this.instance.lengths[session] * this.instance.rooms);
  }

  #lastSlot(session: number): number {
    const cell = this.cellOf[session];
    return cell === NONE ? NONE : this.slotIn(cell) + this.instance.lengths[session] - 1;
  }

  #count(session: number, cell: number, by: number): void {
    const { slots, rooms, hosts, lengths, favours } = this.instance;
    const slot = this.slotIn(cell);
    const end = Math.min(slots, slot + lengths[session]);
    for (const host of hosts[session])
      for (let each = slot; each < end; each++) this.#hosting[host * slots + each] += by;
    this.favour += by * (1 + (favours ? favours[session * slots * rooms + cell] : 0));
  }
}
