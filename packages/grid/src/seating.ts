import type { Instance } from './instance.ts';
import { Wanting } from './wanting.ts';

/** Nobody sits there, or nothing stands there. */
export const NONE = -1;

const NEVER = 1 << 28;

/**
 * The best seating of one slot, exactly: everybody sits in at most one session they wished for, no session holds more
 * than its seats, and what the wishes met are worth is the most there can be.
 *
 * First everybody takes their best wish, as if there were no walls; then each session that is too full sends people on,
 * one at a time, along the chain of moves that costs least, until it fits. These are successive shortest paths (Ahuja,
 * Magnanti, Orlin: Network Flows, 1993, chapter 9.7) over a graph whose nodes are the sessions and “nowhere”: a seating
 * that is worth the most for how full its sessions are stays so after each chain, hence at the end.
 */
export class Seating {
  /** [person] node among the sessions last seated, or NONE */
  readonly seatOf: Int32Array;
  #wanting: Wanting;
  #nodes: number;
  /** [session] what a seat in it was worth when it last stood somewhere: the prices of `bound` */
  #price: Int32Array;
  /** [person] the option that they sit at */
  #choice: Int32Array;
  #members: Int32Array;
  #placeAmong: Int32Array;
  #size: Int32Array;
  /** [from × nodes + to] what the cheapest move costs, and who makes it */
  #cost: Int32Array;
  #mover: Int32Array;
  #distance: Int32Array;
  #cameFrom: Int32Array;

  constructor(instance: Instance) {
    const { people, rooms } = instance;
    const nodes = rooms + 1;
    this.#wanting = new Wanting(instance);
    this.#nodes = nodes;
    this.seatOf = new Int32Array(people).fill(NONE);
    this.#price = new Int32Array(instance.sessions);
    this.#choice = new Int32Array(people);
    this.#members = new Int32Array(people * rooms);
    this.#placeAmong = new Int32Array(people);
    this.#size = new Int32Array(nodes);
    this.#cost = new Int32Array(nodes * nodes);
    this.#mover = new Int32Array(nodes * nodes);
    this.#distance = new Int32Array(nodes);
    this.#cameFrom = new Int32Array(nodes);
  }

  /**
   * At least what `seat` gives, in a fraction of its time: with any price of a seat, nobody can do better than their best
   * wish less its price, and the seats their price (weak duality). The prices are those of the last seatings.
   */
  bound(slot: number, sessions: Int32Array, seats: Int32Array, count: number): number {
    let bound = this.#wanting.mostGain(slot, sessions, count, this.#price);
    for (let node = 0; node < count; node++) bound += this.#price[sessions[node]] * seats[node];
    return bound;
  }

  /**
   * @param sessions the first `count` stand in the slot; each one's seats lie at the same place of `seats`
   * @returns what the wishes met are worth
   */
  seat(slot: number, sessions: Int32Array, seats: Int32Array, count: number): number {
    for (let index = 0; index < this.#wanting.count; index++) this.seatOf[this.#wanting.people[index]] = NONE;
    this.#wanting.gather(slot, sessions, count);
    let worth = this.#takeBest(count);
    for (let node = 0; node < count; node++) this.#price[sessions[node]] = 0;
    if (!this.#anyTooFull(seats, count)) return worth;
    for (let node = 0; node < count; node++) this.#priceMovesFrom(node, count);
    for (let node = 0; node < count; node++) {
      while (this.#size[node] > seats[node]) worth -= this.#sendOn(node, seats, count);
    }
    this.#priceSeats(sessions, seats, count);
    return worth;
  }

  #takeBest(count: number): number {
    const { people, options, weight } = this.#wanting;
    this.#size.fill(0, 0, count);
    let worth = 0;
    for (let index = 0; index < this.#wanting.count; index++) {
      const person = people[index];
      const first = this.#wanting.firstOption(person);
      let best = first;
      for (let option = first + 1; option < first + options[person]; option++) {
        if (weight[option] > weight[best]) best = option;
      }
      worth += weight[best];
      this.#join(person, best);
    }
    return worth;
  }

  #anyTooFull(seats: Int32Array, count: number): boolean {
    for (let node = 0; node < count; node++) if (this.#size[node] > seats[node]) return true;
    return false;
  }

  #join(person: number, option: number): void {
    const node = this.#wanting.nodeOf[option];
    const place = this.#size[node]++;
    this.#members[node * this.seatOf.length + place] = person;
    this.#placeAmong[person] = place;
    this.#choice[person] = option;
    this.seatOf[person] = node;
  }

  #leave(person: number): void {
    const node = this.seatOf[person];
    const start = node * this.seatOf.length;
    const last = this.#members[start + --this.#size[node]];
    const place = this.#placeAmong[person];
    this.#members[start + place] = last;
    this.#placeAmong[last] = place;
    this.seatOf[person] = NONE;
  }

  /** For each other node what is lost, at least, when one of those here goes there, and who that is. */
  #priceMovesFrom(node: number, count: number): void {
    const row = node * this.#nodes;
    for (let to = 0; to <= count; to++) this.#cost[row + to] = NEVER;
    const start = node * this.seatOf.length;
    for (let place = start; place < start + this.#size[node]; place++) this.#offerMoves(this.#members[place], count);
  }

  #offerMoves(person: number, count: number): void {
    const { options, weight, nodeOf } = this.#wanting;
    const row = this.seatOf[person] * this.#nodes;
    const here = weight[this.#choice[person]];
    this.#offer(row + count, here, person);
    if (options[person] === 1) return;
    const first = this.#wanting.firstOption(person);
    for (let option = first; option < first + options[person]; option++) {
      if (option !== this.#choice[person]) this.#offer(row + nodeOf[option], here - weight[option], person);
    }
  }

  #offer(edge: number, cost: number, person: number): void {
    if (cost >= this.#cost[edge]) return;
    this.#cost[edge] = cost;
    this.#mover[edge] = person;
  }

  /** Sends one person on from a session that is too full, and others in their turn. @returns what that costs */
  #sendOn(from: number, seats: Int32Array, count: number): number {
    this.#findChains(from, count);
    let end = count;
    for (let node = 0; node < count; node++) {
      if (this.#size[node] < seats[node] && this.#distance[node] < this.#distance[end]) end = node;
    }
    const cost = this.#distance[end];
    for (let to = end; to !== from; to = this.#cameFrom[to]) this.#move(this.#cameFrom[to], to, count);
    for (let node = end; ; node = this.#cameFrom[node]) {
      if (node !== count) this.#priceMovesFrom(node, count);
      if (node === from) return cost;
    }
  }

  #move(from: number, to: number, count: number): void {
    const person = this.#mover[from * this.#nodes + to];
    this.#leave(person);
    if (to === count) return;
    let option = this.#wanting.firstOption(person);
    while (this.#wanting.nodeOf[option] !== to) option++;
    this.#join(person, option);
  }

  /** Bellman and Ford: a move back can be worth something, a round of moves never is. */
  #findChains(from: number, count: number): void {
    const [distance, cost] = [this.#distance, this.#cost];
    distance.fill(NEVER, 0, count + 1);
    distance[from] = 0;
    for (let changed = true; changed;) {
      changed = false;
      for (let node = 0; node < count; node++) {
        if (distance[node] === NEVER) continue;
        const row = node * this.#nodes;
        for (let to = 0; to <= count; to++) {
          const through = distance[node] + cost[row + to];
          if (through >= distance[to]) continue;
          distance[to] = through;
          this.#cameFrom[to] = node;
          changed = true;
        }
      }
    }
  }

  /** What one seat fewer in each session would cost: 0 where one is free. */
  #priceSeats(sessions: Int32Array, seats: Int32Array, count: number): void {
    const [distance, cost] = [this.#distance, this.#cost];
    for (let node = 0; node < count; node++) {
      distance[node] = this.#size[node] < seats[node] ? 0 : cost[node * this.#nodes + count];
    }
    for (let changed = true; changed;) {
      changed = false;
      for (let node = 0; node < count; node++) {
        for (let to = 0; to < count; to++) {
          const through = distance[to] + cost[node * this.#nodes + to];
          if (through >= distance[node]) continue;
          distance[node] = through;
          changed = true;
        }
      }
    }
    for (let node = 0; node < count; node++) this.#price[sessions[node]] = Math.max(0, Math.min(distance[node], NEVER));
  }
}
