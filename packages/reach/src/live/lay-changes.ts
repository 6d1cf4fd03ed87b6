import { packStrings, type Strings } from '../strings.ts';
import { ofOneFeed, type Timetable, tripCount } from '../timetable.ts';
import { dayServices, withoutDays } from './changed-services.ts';
import { copyRules, copySeats } from './copied-rules.ts';
import { runsLeft } from './runs-left.ts';

/** A call of a trip on one day; seconds from noon minus 12 hours of that day. */
export type LaidCall = { stop: number; arrive: number; depart: number; flags: number };

/** A run of a trip that is otherwise on one service day than the timetable has it. */
export type ChangedRun = {
  trip: number;
  /** days since 1970-01-01 */
  day: number;
  /** of a trip that runs by frequency: when this run leaves its first stop, seconds */
  run: number | null;
  /** null: it is cancelled */
  calls: LaidCall[] | null;
  /** it calls otherwise than the timetable has it, so that its calls are not those there one by one */
  isReplaced?: true;
};

/** A run that the timetable does not have. */
export type AddedRun = {
  id: string;
  line: number;
  day: number;
  calls: LaidCall[];
  /** the trip that it runs like, where it says so */
  like?: number;
};

export type Changes = { changed: ChangedRun[]; added: AddedRun[] };

/** A trip that is added to the arrays: `of`, the one that it takes the place of, −1 for none. */
type NewTrip = {
  of: number;
  id: string;
  line: number;
  block: number;
  days: number[];
  calls: LaidCall[];
  /** of which it has the headsign, and whether it is step-free; −1 for none */
  like: number;
};

type NewFrequency = { trip: number; start: number; end: number; headway: number };

/**
 * The timetable with the changes of single days written into it: a changed run is taken out of its day, and stands beside as a
 * trip of that day alone. Everything that is searched in a timetable is searched in it likewise.
 * @param timetable of one feed
 */
export function layChanges(timetable: Timetable, { changed, added }: Changes): Timetable {
  if (changed.length + added.length === 0) return timetable;
  const first = tripCount(timetable);
  const trips: NewTrip[] = [];
  const frequencies: NewFrequency[] = [];
  const copies = new Map<number, number[]>();
  const add = (trip: NewTrip): number => {
    const number = first + trips.push(trip) - 1;
    if (trip.of >= 0) copies.set(trip.of, [...(copies.get(trip.of) ?? []), number]);
    return number;
  };
  const days = new Map<number, Set<number>>();
  for (const [trip, runs] of Map.groupBy(changed, ({ trip }) => trip)) {
    days.set(trip, new Set(runs.map(({ day }) => day)));
    const isFrequent = timetable.frequencyTrip.includes(trip);
    for (const [day, ofDay] of Map.groupBy(runs, ({ day }) => day)) {
      for (const { calls } of ofDay) if (calls) add(copyOf(timetable, trip, { day, calls, alone: isFrequent }));
      if (!isFrequent) continue;
      const left = runsLeft(timetable, trip, new Set(ofDay.map(({ run }) => run)));
      if (left.length === 0) continue;
      const pattern = add(copyOf(timetable, trip, { day, calls: callsOf(timetable, trip), alone: true }));
      frequencies.push(...left.map((row) => ({ trip: pattern, ...row })));
    }
  }
  for (const { id, line, day, calls, like = -1 } of added)
    add({ of: -1, id, line, block: -1, days: [day], calls, like });
  return ofOneFeed({
    ...timetable,
    ...withTrips(timetable, trips),
    ...withServices(timetable, trips, days),
    ...copyRules(timetable, copies),
    ...copySeats(timetable, copies),
    frequencyTrip: joined(timetable.frequencyTrip, frequencies, ({ trip }) => trip),
    frequencyStart: joined(timetable.frequencyStart, frequencies, ({ start }) => start),
    frequencyEnd: joined(timetable.frequencyEnd, frequencies, ({ end }) => end),
    frequencyHeadway: joined(timetable.frequencyHeadway, frequencies, ({ headway }) => headway)
  });
}

/** The calls of a trip as the timetable has them. */
export function callsOf(
  { firstCall, callStop, callArrive, callDepart, callFlags }: Timetable,
  trip: number
): LaidCall[] {
  const calls: LaidCall[] = [];
  for (let i = firstCall[trip]; i < firstCall[trip + 1]; i++) {
    calls.push({ stop: callStop[i], arrive: callArrive[i], depart: callDepart[i], flags: callFlags[i] });
  }
  return calls;
}

function copyOf(
  { line, block }: Timetable,
  trip: number,
  { day, calls, alone }: { day: number; calls: LaidCall[]; alone: boolean }
): NewTrip {
  return { of: trip, id: '', line: line[trip], block: alone ? -1 : block[trip], days: [day], calls, like: trip };
}

function withTrips(timetable: Timetable, trips: readonly NewTrip[]) {
  const calls = trips.flatMap((trip) => trip.calls);
  const { firstCall, pattern, served, stepFreeTrip } = timetable;
  const patterns = pattern.reduce((most, one) => Math.max(most, one), -1) + 1;
  const begins = new Int32Array(firstCall.length + trips.length);
  begins.set(firstCall);
  trips.forEach((trip, i) => (begins[firstCall.length + i] = begins[firstCall.length + i - 1] + trip.calls.length));
  const withServed = served.slice();
  for (const { stop, flags } of calls) if (flags) withServed[stop] = 1;
  return {
    served: withServed,
    tripIds: appended(timetable.tripIds, trips, ({ of, id }) => (of < 0 ? id : of)),
    headsigns: appended(timetable.headsigns, trips, ({ like }) => (like < 0 ? '' : like)),
    stepFreeTrip: joined(stepFreeTrip, trips, ({ like }) => (like < 0 ? 0 : stepFreeTrip[like])),
    line: joined(timetable.line, trips, ({ line }) => line),
    block: joined(timetable.block, trips, ({ block }) => block),
    pattern: joined(pattern, trips, (_, i) => patterns + i),
    firstCall: begins,
    callStop: joined(timetable.callStop, calls, ({ stop }) => stop),
    callArrive: joined(timetable.callArrive, calls, ({ arrive }) => arrive),
    callDepart: joined(timetable.callDepart, calls, ({ depart }) => depart),
    callFlags: joined(timetable.callFlags, calls, ({ flags }) => flags),
    callSequence: joined(timetable.callSequence, calls, () => 0),
    latest: calls.reduce((latest, { depart }) => Math.max(latest, depart), timetable.latest)
  };
}

function withServices(timetable: Timetable, trips: readonly NewTrip[], changed: ReadonlyMap<number, Set<number>>) {
  const services = dayServices(timetable);
  const own = new Map([...changed].map(([trip, days]) => [trip, services.add(withoutDays(timetable, trip, days))]));
  const service = joined(timetable.service, trips, ({ days }) => services.add(days));
  for (const [trip, number] of own) service[trip] = number;
  return { service, ...services.pack() };
}

function joined<A extends Int32Array | Uint8Array, Row>(
  array: A,
  rows: readonly Row[],
  value: (row: Row, index: number) => number
): A {
  const longer = (array instanceof Int32Array
    ? new Int32Array(array.length + rows.length)
    : new Uint8Array(array.length + rows.length)) as unknown as A;
  longer.set(array);
  rows.forEach((row, i) => (longer[array.length + i] = value(row, i)));
  return longer;
}

/** @param text one of the strings there by its number, or a new one */
function appended<Row>(strings: Strings, rows: readonly Row[], text: (row: Row) => string | number): Strings {
  const { bytes, ends } = strings;
  const more = rows.map((row) => {
    const said = text(row);
    if (typeof said === 'number') return bytes.slice(said === 0 ? 0 : ends[said - 1], ends[said]);
    return packStrings([said]).bytes;
  });
  const size = more.reduce((sum, { length }) => sum + length, 0);
  const longer = new Uint8Array(bytes.length + size);
  longer.set(bytes);
  let at = bytes.length;
  for (const one of more) {
    longer.set(one, at);
    at += one.length;
  }
  let end = bytes.length;
  return { bytes: longer, ends: joined(ends, more, ({ length }) => (end += length)) };
}
