import type { DayNetwork } from '../network/day-network.ts';
import { CAN_ALIGHT, CAN_BOARD } from '../stop-call.ts';
import type { Changes } from '../walks/changes.ts';
import type { Join } from '../walks/joins.ts';
import { Labels } from './labels.ts';

export type Search = {
  network: DayNetwork;
  changes: Changes;
  /** seconds; when one leaves the start */
  depart: number;
  /** stops that are joined to the start */
  from: readonly Join[];
  /** stops that are joined to the goal; without it, the search goes to every stop */
  to?: readonly Join[];
  /** seconds; what arrives later does not count */
  latest: number;
  /** rides at most; without it, any number */
  mostRides?: number;
};

export type Found = {
  labels: Labels;
  /** at the goal; Infinity where it is not reached */
  arrive: number;
  /** the ride that reaches the goal first, of equals the one with the fewest rides before it; −1 without one */
  lastRide: number;
  /** the earliest arrival with so many rides, where that is earlier than with fewer */
  byRides: { rides: number; arrive: number }[];
};

/**
 * Round-based public transit routing (Delling, Pajor, Werneck: "Round-Based Public Transit Routing", 2012). Round k
 * finds the earliest arrivals with k rides: it scans every route that calls at a stop which round k − 1 made one ready
 * earlier at, boards the first vehicle that can be caught, and gets off wherever that is earlier than before; then it
 * walks. Two labels are kept at a stop, because there is no change time before the first ride or after the last:
 * when one gets off there, and when one is ready to get on.
 */
export function raptor(search: Search): Found {
  const { network, changes, depart, from, mostRides = Infinity } = search;
  const labels = new Labels(network.stops);
  const goal = new Goal(search);
  let marked = new Set<number>();
  for (const { stop, seconds } of from) if (labels.getReady(stop, depart + seconds, -1)) marked.add(stop);
  const byRides: Found['byRides'] = [];
  for (let rides = 1; marked.size > 0 && rides <= mostRides; rides++) {
    const before = goal.arrive;
    const reached = new Set<number>();
    for (const [route, call] of routesToScan(network, marked)) scanRoute(network, labels, goal, route, call, reached);
    if (goal.arrive < before) byRides.push({ rides, arrive: goal.arrive });
    marked = walk(changes, labels, goal, reached);
  }
  return { labels, arrive: goal.arrive, lastRide: goal.lastRide, byRides };
}

/** Each route that calls at a marked stop, with the first of its calls at one. */
function routesToScan(network: DayNetwork, marked: Set<number>): Map<number, number> {
  const { firstAtStop, atStopRoute, atStopCall } = network;
  const queue = new Map<number, number>();
  for (const stop of marked) {
    for (let i = firstAtStop[stop]; i < firstAtStop[stop + 1]; i++) {
      const known = queue.get(atStopRoute[i]);
      if (known === undefined || atStopCall[i] < known) queue.set(atStopRoute[i], atStopCall[i]);
    }
  }
  return queue;
}

function scanRoute(
  network: DayNetwork,
  labels: Labels,
  goal: Goal,
  route: number,
  from: number,
  reached: Set<number>
): void {
  const { firstCall, callStop, callFlags, firstTime, arrive, depart } = network;
  const first = firstCall[route];
  const size = firstCall[route + 1] - first;
  let vehicle = network.firstVehicle[route + 1] - network.firstVehicle[route];
  let boarded = -1;
  let boardedAs = -1;
  /** What one was on until the last call: where a trip goes over into the next, that may have arrived before the first one leaves. */
  let [vehicleBefore, boardedBefore, boardedBeforeAs] = [vehicle, boarded, boardedAs];
  for (let call = from; call < size; call++) {
    const stop = callStop[first + call];
    const flags = callFlags[first + call];
    if (boarded >= 0 && flags & CAN_ALIGHT) {
      const times = firstTime[route] + vehicle * size;
      const isLate = arrive[times + call] < depart[times + boarded];
      const on = isLate ? vehicleBefore : vehicle;
      const board = isLate ? boardedBefore : boarded;
      const time = board < 0 ? Infinity : arrive[firstTime[route] + on * size + call];
      if (time < labels.rideArrival[stop] && time <= goal.bound) {
        const readyAs = isLate ? boardedBeforeAs : boardedAs;
        const label = labels.getOff(stop, time, { route, vehicle: on, board, alight: call, readyAs });
        goal.reach(stop, time, label);
        reached.add(stop);
      }
    }
    if (flags & CAN_BOARD && labels.ready[stop] < Infinity) {
      const caught = firstCatchable(network, route, size, call, labels.ready[stop], vehicle);
      if (caught < vehicle) {
        [vehicleBefore, boardedBefore, boardedBeforeAs] = [vehicle, boarded, boardedAs];
        vehicle = caught;
        boarded = call;
        boardedAs = labels.readyLabel[stop];
      }
    }
  }
}

/** The first vehicle before `limit` that leaves the call at `time` or later; `limit` where there is none. */
function firstCatchable(
  network: DayNetwork,
  route: number,
  size: number,
  call: number,
  time: number,
  limit: number
): number {
  const base = network.firstTime[route] + call;
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (network.depart[base + middle * size] >= time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** From every stop reached in this round to where one can get on next. */
function walk(changes: Changes, labels: Labels, goal: Goal, reached: Set<number>): Set<number> {
  const { atStop, first, to, total } = changes;
  const marked = new Set<number>();
  for (const stop of reached) {
    const time = labels.rideArrival[stop];
    const ride = labels.rideLabel[stop];
    const ready = (at: number, when: number) => {
      if (when <= goal.bound && when < labels.ready[at] && labels.getReady(at, when, ride)) marked.add(at);
    };
    if (atStop[stop] >= 0) ready(stop, time + atStop[stop]);
    for (let i = first[stop]; i < first[stop + 1]; i++) ready(to[i], time + total[i]);
  }
  return marked;
}

/** The goal of a search, and what need not be looked at any more because it is reached earlier already. */
class Goal {
  arrive = Infinity;
  lastRide = -1;
  bound: number;
  readonly #latest: number;
  readonly #seconds: Map<number, number>;

  constructor({ to = [], latest }: Search) {
    this.#latest = latest;
    this.bound = latest;
    this.#seconds = new Map();
    for (const { stop, seconds } of to) {
      this.#seconds.set(stop, Math.min(seconds, this.#seconds.get(stop) ?? Infinity));
    }
  }

  reach(stop: number, time: number, label: number): void {
    const seconds = this.#seconds.get(stop);
    if (seconds === undefined || time + seconds > this.#latest || time + seconds >= this.arrive) return;
    this.arrive = time + seconds;
    this.lastRide = label;
    this.bound = this.arrive;
  }
}
