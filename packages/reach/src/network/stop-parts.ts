import { stopCount, tripCount, type Timetable } from '../timetable.ts';
import type { Vehicle } from './vehicle.ts';

/** Some of the trips that call at a stop: a trip, all of a line (−1 for trip), or those that nothing is said about (−1 for both). */
export type Part = { number: number; trip: number; line: number };

/**
 * Stops at which some trips change otherwise than others, as several stops each: one for each trip or line that is named
 * there, and the stop itself for all the others. Searches then need to know of no trip how long a change takes.
 */
export type StopParts = {
  /** stops and parts; those of the timetable come first and are the part of all others */
  count: number;
  /** by number behind those of the timetable: the stop it is a part of */
  whole: Int32Array;
  /** by stop, where it has more than one part */
  parts: Map<number, Part[]>;
  /** by trip: where it calls, as parts, where that is not as the timetable has it */
  callParts: Map<number, Int32Array>;
};

/** @returns undefined where the timetable names no trips or lines in its changes, or none of those vehicles */
export function divideStops(timetable: Timetable, vehicles: readonly Vehicle[]): StopParts | undefined {
  if (timetable.ruleSeconds.length === 0) return undefined;
  const { firstCall, callStop, parent, line } = timetable;
  const named = namedAt(timetable);
  const whole: number[] = [];
  const parts = new Map<number, Part[]>();
  const callParts = new Map<number, Int32Array>();
  const numberOf = (stop: number, trip: number): number => {
    const places = parent[stop] < 0 ? [stop] : [stop, -1 - parent[stop]];
    const isNamed = places.some((place) => named.hasTrip(place, trip));
    if (!isNamed && !places.some((place) => named.hasLine(place, line[trip]))) return stop;
    const wanted = { trip: isNamed ? trip : -1, line: line[trip] };
    const known = parts.get(stop) ?? [{ number: stop, trip: -1, line: -1 }];
    const same = known.find((part) => part.trip === wanted.trip && part.line === wanted.line);
    if (same) return same.number;
    const number = stopCount(timetable) + whole.length;
    whole.push(stop);
    parts.set(stop, [...known, { number, ...wanted }]);
    return number;
  };
  for (const trip of new Set(vehicles.flatMap(({ trips }) => trips))) {
    const stops = callStop.subarray(firstCall[trip], firstCall[trip + 1]);
    const numbers = stops.map((stop) => numberOf(stop, trip));
    if (numbers.some((number, call) => number !== stops[call])) callParts.set(trip, numbers);
  }
  if (whole.length === 0) return undefined;
  return { count: stopCount(timetable) + whole.length, whole: Int32Array.from(whole), parts, callParts };
}

/** Which trips and lines the changes of a stop, or a station (−1 − its number), name. */
function namedAt(timetable: Timetable) {
  const { ruleFrom, ruleTo, ruleFromTrip, ruleToTrip, ruleFromLine, ruleToLine } = timetable;
  const [trips, lines] = [new Set<number>(), new Set<number>()];
  const [perStop, perLine] = [tripCount(timetable) + 1, timetable.modes.length + 1];
  const name = (stop: number, trip: number, line: number) => {
    if (trip >= 0) trips.add(stop * perStop + trip);
    else if (line >= 0) lines.add(stop * perLine + line);
  };
  for (let rule = 0; rule < ruleFrom.length; rule++) {
    name(ruleFrom[rule], ruleFromTrip[rule], ruleFromLine[rule]);
    name(ruleTo[rule], ruleToTrip[rule], ruleToLine[rule]);
  }
  return {
    hasTrip: (stop: number, trip: number) => trips.has(stop * perStop + trip),
    hasLine: (stop: number, line: number) => lines.has(stop * perLine + line)
  };
}

/** Joins to a stop are joins to all its parts: it is no change to get on first, or off last. */
export function joinParts<Joined extends { stop: number }>(
  joins: readonly Joined[],
  parts: StopParts | undefined
): readonly Joined[] {
  if (!parts) return joins;
  return joins.flatMap((join) =>
    (parts.parts.get(join.stop) ?? [{ number: join.stop }]).map(({ number }) => ({ ...join, stop: number }))
  );
}

/** The stop that a part belongs to, or the stop itself. */
export function wholeOf(stops: number, parts: StopParts | undefined, number: number): number {
  return parts && number >= stops ? parts.whole[number - stops] : number;
}
