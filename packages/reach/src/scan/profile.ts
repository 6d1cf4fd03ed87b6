import { WINDOW } from '../network/running-trips.ts';
import { ParetoLists } from './pareto-lists.ts';
import { FIELDS, NEVER, type ScanNetwork } from './scan-network.ts';

/**
 * When to leave, and when one arrives by ride then, for every stop: seconds, `first[s]` to `first[s + 1]`, both rising. Whoever
 * leaves at a time in between waits for the next.
 */
export type Profile = { first: Int32Array; leave: Int32Array; arrive: Int32Array };

/** The stops joined to where one leaves from. */
export type ProfileQuestion = {
  from: readonly { stop: number; seconds: number }[];
  /** seconds: leaving later than this is not asked for */
  last: number;
};

/**
 * All leaving times of a day at once (Dibbelt, Pajor, Strasser, Wagner, 2018: the profile scan, from one stop to all):
 * connections are gone over in the order of arriving; of each vehicle and each stop it is known how late one may leave to
 * be there. Takes its room once, for one search at a time.
 */
export class ProfileSearch {
  readonly #network: ScanNetwork;
  readonly #byArrival: ScanNetwork;
  readonly #ride: ParetoLists;
  readonly #ready: ParetoLists;
  /** by vehicle: the latest leaving that gets one on board; −1 where none does */
  readonly #aboard: Int32Array;
  /** by stop: seconds from where one leaves; NEVER where it is not joined */
  readonly #walk: Int32Array;
  #last = 0;

  /** @param mirror the same network run backwards, whose order of leaving is this one's order of arriving, from the end */
  constructor(network: ScanNetwork, mirror: ScanNetwork) {
    this.#network = network;
    this.#byArrival = mirror;
    this.#ride = new ParetoLists(network.stops + 1);
    this.#ready = new ParetoLists(network.stops + 1);
    this.#aboard = new Int32Array(network.vehicles);
    this.#walk = new Int32Array(network.stops + 1);
  }

  search({ from, last }: ProfileQuestion): Profile {
    const { leaveAt, firstLeaving, firstMoving } = this.#byArrival;
    this.#begin(from, last);
    for (let time = leaveAt.length - 1; time >= 0; time--) {
      const now = WINDOW - leaveAt[time];
      this.#move(firstMoving[time], firstLeaving[time + 1], now);
      if (firstLeaving[time] < firstMoving[time]) this.#rideAtOnce(firstLeaving[time], firstMoving[time], now);
    }
    return this.#found();
  }

  #begin(from: ProfileQuestion['from'], last: number): void {
    this.#last = last;
    this.#ride.clear();
    this.#ready.clear();
    this.#ride.close(this.#network.stops);
    this.#aboard.fill(-1);
    this.#walk.fill(NEVER);
    for (const { stop, seconds } of from) this.#walk[stop] = Math.min(this.#walk[stop], seconds);
    const { stops, whole } = this.#network;
    whole.forEach((stop, part) => (this.#walk[stops - whole.length + part] = this.#walk[stop]));
  }

  #move(begin: number, end: number, arrive: number): void {
    const { connections } = this.#byArrival;
    const aboard = this.#aboard;
    for (let at = (end - 1) * FIELDS; at >= begin * FIELDS; at -= FIELDS) {
      const vehicle = connections[at + 3];
      const leave = this.#getOn(connections[at + 1], WINDOW - connections[at + 2], aboard[vehicle]);
      if (leave < 0) continue;
      aboard[vehicle] = leave;
      if (leave > this.#ride.latest(connections[at])) this.#getOff(connections[at], arrive, leave);
    }
  }

  /** As in `one-to-all.ts`: gone over until nothing gets better, and only then is known who stays on board. */
  #rideAtOnce(begin: number, end: number, now: number): void {
    const { connections } = this.#byArrival;
    for (let again = true, last = false; !last;) {
      last = !again;
      again = false;
      let vehicle = -1;
      let leave = -1;
      for (let at = (end - 1) * FIELDS; at >= begin * FIELDS; at -= FIELDS) {
        if (connections[at + 3] !== vehicle) leave = this.#aboard[(vehicle = connections[at + 3])];
        leave = this.#getOn(connections[at + 1], now, leave);
        if (leave < 0) continue;
        if (last) this.#aboard[vehicle] = leave;
        else if (leave > this.#ride.latest(connections[at])) again = this.#getOff(connections[at], now, leave) || again;
      }
    }
  }

  /** The latest leaving that gets one on board at a stop at a time, or that did so before. */
  #getOn(stop: number, time: number, before: number): number {
    const straight = Math.min(time - this.#walk[stop], this.#last);
    const leave = straight > before ? straight : before;
    if (this.#ready.latest(stop) <= leave) return leave;
    const changed = this.#ready.latestBy(stop, time);
    return changed > leave ? changed : leave;
  }

  /** @returns whether somebody can get on again at the same time */
  #getOff(stop: number, arrive: number, leave: number): boolean {
    const { firstChange, changes } = this.#network;
    let atOnce = false;
    this.#ride.append(stop, arrive, leave);
    const last = 2 * firstChange[stop + 1];
    for (let change = 2 * firstChange[stop]; change < last; change += 2) {
      const when = arrive + changes[change + 1];
      if (this.#ready.insert(changes[change], when, leave) && when === arrive) atOnce = true;
    }
    return atOnce;
  }

  /** Puts what was found of the parts of a stop together. @returns how many stops the timetable has */
  #takeWhole(): number {
    const { stops, whole } = this.#network;
    const ofTimetable = stops - whole.length;
    whole.forEach((stop, part) => {
      const length = this.#ride.length(ofTimetable + part);
      const [arrive, leave] = [new Int32Array(length), new Int32Array(length)];
      this.#ride.copy(ofTimetable + part, arrive, leave, 0);
      for (let pair = 0; pair < length; pair++) this.#ride.insert(stop, arrive[pair], leave[pair]);
    });
    return ofTimetable;
  }

  #found(): Profile {
    const stops = this.#takeWhole();
    const first = new Int32Array(stops + 1);
    for (let stop = 0; stop < stops; stop++) first[stop + 1] = first[stop] + this.#ride.length(stop);
    const [leave, arrive] = [new Int32Array(first[stops]), new Int32Array(first[stops])];
    for (let stop = 0; stop < stops; stop++) this.#ride.copy(stop, arrive, leave, first[stop]);
    return { first, leave, arrive };
  }
}

/** When one arrives at a stop by ride, leaving at a time or later; NEVER where one does not. */
export function arrivalIn({ first, leave, arrive }: Profile, stop: number, depart: number): number {
  let low = first[stop];
  let high = first[stop + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (leave[middle] < depart) low = middle + 1;
    else high = middle;
  }
  return low < first[stop + 1] ? arrive[low] : NEVER;
}
