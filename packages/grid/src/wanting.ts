import type { Instance } from './instance.ts';

/** Who wishes for something in one slot and has time for it, and for what. */
export class Wanting {
  /** the first `count` wish for something */
  readonly people: Int32Array;
  count = 0;
  /** [person] how many sessions here they wish for; 0 for all others */
  readonly options: Int32Array;
  /** [option] which of the sessions given, and what it is worth */
  readonly nodeOf: Int32Array;
  readonly weight: Int32Array;
  #instance: Instance;
  #busy: Uint8Array;
  /** [person] in which turn of `mostGain` a gain of theirs was last found, and how much that is */
  #turnOf: Int32Array;
  #gain: Int32Array;
  #turn = 0;

  constructor(instance: Instance) {
    const { people, rooms } = instance;
    this.#instance = instance;
    this.people = new Int32Array(people);
    this.options = new Int32Array(people);
    this.nodeOf = new Int32Array(people * rooms);
    this.weight = new Int32Array(people * rooms);
    this.#busy = new Uint8Array(people);
    this.#turnOf = new Int32Array(people);
    this.#gain = new Int32Array(people);
  }

  firstOption(person: number): number {
    return person * this.#instance.rooms;
  }

  gather(slot: number, sessions: Int32Array, count: number): this {
    const { slots, rooms, away, wishes } = this.#instance;
    for (let index = 0; index < this.count; index++) this.options[this.people[index]] = 0;
    this.#setBusy(sessions, count, 1);
    let wanting = 0;
    for (let node = 0; node < count; node++) {
      const end = wishes.first[sessions[node] + 1];
      for (let wish = wishes.first[sessions[node]]; wish < end; wish++) {
        const person = wishes.person[wish];
        if (wishes.weight[wish] === 0 || this.#busy[person] !== 0 || away[person * slots + slot] !== 0) continue;
        const known = this.options[person]++;
        if (known === 0) this.people[wanting++] = person;
        this.nodeOf[person * rooms + known] = node;
        this.weight[person * rooms + known] = wishes.weight[wish];
      }
    }
    this.#setBusy(sessions, count, 0);
    this.count = wanting;
    return this;
  }

  /** What all of them gain together where each has the wish that is worth most above its price, however full that gets. */
  mostGain(slot: number, sessions: Int32Array, count: number, price: Int32Array): number {
    const { slots, away, wishes } = this.#instance;
    const turn = ++this.#turn;
    let sum = 0;
    this.#setBusy(sessions, count, 1);
    for (let node = 0; node < count; node++) {
      const session = sessions[node];
      const end = wishes.first[session + 1];
      for (let wish = wishes.first[session]; wish < end; wish++) {
        const person = wishes.person[wish];
        const gain = wishes.weight[wish] - price[session];
        const known = this.#turnOf[person] === turn ? this.#gain[person] : 0;
        if (gain <= known || this.#busy[person] !== 0 || away[person * slots + slot] !== 0) continue;
        this.#turnOf[person] = turn;
        this.#gain[person] = gain;
        sum += gain - known;
      }
    }
    this.#setBusy(sessions, count, 0);
    return sum;
  }

  #setBusy(sessions: Int32Array, count: number, busy: number): void {
    for (let node = 0; node < count; node++)
      for (const host of this.#instance.hosts[sessions[node]]) this.#busy[host] = busy;
  }
}
