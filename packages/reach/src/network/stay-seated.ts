import type { Timetable } from '../timetable.ts';
import type { Vehicle } from './vehicle.ts';

/**
 * What the feed says about single trips beside their blocks: which ones are stayed seated for after a trip, and which ones
 * never are.
 */
export class SeatRules {
  readonly always = new Map<number, number[]>();
  readonly #never = new Set<string>();

  constructor({ seatFrom, seatTo, seatStays }: Timetable) {
    seatFrom.forEach((from, row) => {
      const to = seatTo[row];
      if (!seatStays[row]) this.#never.add(`${from} ${to}`);
      else this.always.set(from, [...(this.always.get(from) ?? []), to]);
    });
  }

  never(from: number, to: number): boolean {
    return this.#never.size > 0 && this.#never.has(`${from} ${to}`);
  }
}

/**
 * Joins the trips of one block on one service day into vehicles: the next trip by first departure is stayed seated for
 * where it begins at the stop at which the last one ended, and not before.
 */
export function staySeated(timetable: Timetable, trips: readonly number[], rules: SeatRules): Vehicle[] {
  const { firstCall, callStop, callArrive, callDepart } = timetable;
  const ordered = [...trips].sort((a, b) => callDepart[firstCall[a]] - callDepart[firstCall[b]]);
  const vehicles: Vehicle[] = [];
  for (const trip of ordered) {
    const vehicle = vehicles.at(-1);
    const last = vehicle ? vehicle.trips[vehicle.trips.length - 1] : -1;
    const begin = firstCall[trip];
    const end = vehicle ? firstCall[last + 1] - 1 : -1;
    const follows = vehicle && callStop[end] === callStop[begin] && callDepart[begin] >= callArrive[end];
    if (follows && !rules.never(last, trip)) vehicle.trips.push(trip);
    else vehicles.push({ trips: [trip], shift: 0 });
  }
  return vehicles;
}

/** So many ways through coupled and divided trips from where one sets out are kept apart; more than any railway has. */
const MOST_WAYS = 64;

/**
 * Joins vehicles of one service day where the feed names two trips between which one stays seated: the second must not
 * leave before the first has arrived. A train that is divided is a vehicle for each of its parts, one that is coupled for each
 * of those it was made from.
 */
export function followSeats(timetable: Timetable, vehicles: readonly Vehicle[], rules: SeatRules): Vehicle[] {
  if (rules.always.size === 0) return [...vehicles];
  const links = linksBetween(timetable, vehicles, rules);
  const followed = new Set([...links.values()].flat());
  const left = new Set(links.keys());
  const touched = new Set<number>();
  const found: Vehicle[] = [];
  const follow = (from: number) => {
    for (const trips of waysFrom(from, links)) {
      for (const trip of trips) left.delete(trip);
      found.push({ trips, shift: 0 });
    }
  };
  for (const { trips } of vehicles) {
    if (!trips.some((trip) => links.has(trip) || followed.has(trip))) found.push({ trips, shift: 0 });
    else for (const trip of trips) touched.add(trip);
  }
  for (const trip of touched) if (!followed.has(trip)) follow(trip);
  // Trips that follow each other in a ring, all at one time, have none that is the first.
  const ring = [...left];
  for (const trip of ring) follow(trip);
  return found;
}

/** By trip, the trips that follow it in its seat, by block and by name. */
function linksBetween(
  { firstCall, callArrive, callDepart }: Timetable,
  vehicles: readonly Vehicle[],
  { always }: SeatRules
): Map<number, number[]> {
  const links = new Map<number, number[]>();
  const running = new Set<number>();
  const link = (from: number, to: number) => {
    const known = links.get(from);
    if (!known) links.set(from, [to]);
    else if (!known.includes(to)) known.push(to);
  };
  for (const { trips } of vehicles) {
    trips.forEach((trip, index) => {
      running.add(trip);
      if (index > 0) link(trips[index - 1], trip);
    });
  }
  for (const [from, all] of always) {
    if (!running.has(from)) continue;
    for (const to of all) {
      const waits = running.has(to) && callDepart[firstCall[to]] - callArrive[firstCall[from + 1] - 1];
      if (to !== from && waits !== false && waits >= 0) link(from, to);
    }
  }
  return links;
}

function waysFrom(first: number, links: Map<number, number[]>): number[][] {
  const ways: number[][] = [];
  const follow = (way: number[]) => {
    const next = (links.get(way[way.length - 1]) ?? []).filter((trip) => !way.includes(trip));
    if (next.length === 0) ways.push(way);
    for (const trip of ways.length < MOST_WAYS ? next : next.slice(0, 1)) follow([...way, trip]);
  };
  follow([first]);
  return ways;
}
