import type { Part, StopParts } from '../network/stop-parts.ts';
import { stopCount, type Timetable } from '../timetable.ts';
import { type Changes, packChanges, Ways } from './changes.ts';

/** In place of seconds: as between the two stops. */
const AS_STOPS = -2;

/** Changes between the parts of stops: by the rows that name trips and lines, and where there is none as between the stops. */
export function changesOfParts(timetable: Timetable, changes: Changes, parts: StopParts): Changes {
  const stops = stopCount(timetable);
  const partsOf = (stop: number) => parts.parts.get(stop) ?? [{ number: stop, trip: -1, line: -1 }];
  const named = namedSeconds(timetable, partsOf);
  const atStop = new Int32Array(parts.count).fill(-1);
  const ways = new Ways();
  const add = (from: number, to: number, total: number, walk: number) => {
    if (total < 0) return;
    if (from === to) atStop[from] = total;
    else ways.add(from, to, total, walk);
  };
  const pair = (from: number, to: number, total: number, walk: number) => {
    const seconds = named.get(from * stops + to);
    const onto = partsOf(to);
    partsOf(from).forEach((off, row) =>
      onto.forEach((on, column) => {
        const listed = seconds ? seconds[row * onto.length + column] : AS_STOPS;
        if (listed === AS_STOPS) add(off.number, on.number, total, walk);
        else add(off.number, on.number, listed, from === to ? 0 : listed);
      })
    );
    named.delete(from * stops + to);
  };
  for (let stop = 0; stop < stops; stop++) {
    pair(stop, stop, changes.atStop[stop], 0);
    for (let i = changes.first[stop]; i < changes.first[stop + 1]; i++)
      pair(stop, changes.to[i], changes.total[i], changes.walk[i]);
  }
  for (const key of named.keys()) pair(Math.floor(key / stops), key % stops, -1, -1);
  return { atStop, ...packChanges(ways, parts.count) };
}

/** By from × stops + to: seconds for each of the parts of one and each of the other, row after row. */
function namedSeconds(timetable: Timetable, partsOf: (stop: number) => Part[]): Map<number, Int32Array> {
  const { ruleFrom, ruleTo, ruleFromTrip, ruleToTrip, ruleFromLine, ruleToLine, ruleSeconds } = timetable;
  const stops = stopCount(timetable);
  const stopsOf = stopsBehind(timetable);
  const named = new Map<number, Int32Array>();
  const rows = (stop: number, trip: number, line: number) =>
    partsOf(stop).flatMap((part, index) => (matches(part, trip, line) ? [index] : []));
  const write = (from: number, to: number, off: number[], on: number[], seconds: number) => {
    const columns = partsOf(to).length;
    const key = from * stops + to;
    const all = named.get(key) ?? new Int32Array(partsOf(from).length * columns).fill(AS_STOPS);
    named.set(key, all);
    for (const row of off) for (const column of on) all[row * columns + column] = seconds;
  };
  // From the end, so that what holds before others is written over them.
  for (let rule = ruleSeconds.length - 1; rule >= 0; rule--) {
    for (const from of stopsOf(ruleFrom[rule])) {
      const off = rows(from, ruleFromTrip[rule], ruleFromLine[rule]);
      for (const to of off.length > 0 ? stopsOf(ruleTo[rule]) : []) {
        const on = rows(to, ruleToTrip[rule], ruleToLine[rule]);
        if (on.length > 0) write(from, to, off, on, ruleSeconds[rule]);
      }
    }
  }
  return named;
}

function matches(part: Part, trip: number, line: number): boolean {
  if (trip >= 0) return part.trip === trip;
  return line < 0 || part.line === line;
}

/** The stops that a row's stop or station stands for. */
function stopsBehind({ parent }: Timetable): (end: number) => number[] {
  const children = new Map<number, number[]>();
  parent.forEach((station, stop) => {
    if (station >= 0) children.set(station, [...(children.get(station) ?? []), stop]);
  });
  return (end) => (end >= 0 ? [end] : (children.get(-1 - end) ?? []));
}
