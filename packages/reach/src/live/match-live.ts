import { dateOfDay, dayOfDate, startOfDay } from '../service-day.ts';
import { CAN_ALIGHT, CAN_BOARD } from '../stop-call.ts';
import { stringAt, type Strings } from '../strings.ts';
import type { Timetable } from '../timetable.ts';
import { readDay, readTime } from '../import/values.ts';
import { applyStops, type KnownCall } from './apply-stops.ts';
import { type AddedRun, type ChangedRun, type Changes, callsOf, type LaidCall } from './lay-changes.ts';
import type { LiveFeed, LiveTrip } from './live-feed.ts';

/** How much of what a feed said could be used, by trips; `unknown`: trips or stops that the timetable does not have. */
export type LiveReport = { late: number; cancelled: number; added: number; replaced: number; unknown: number };

/** The numbers of ids. */
export type Ids = {
  trips: ReadonlyMap<string, number>;
  stops: ReadonlyMap<string, number>;
  lines: ReadonlyMap<string, number>;
};

export function idsOf({ tripIds, stopIds, lineIds }: Timetable): Ids {
  const index = (strings: Strings) =>
    new Map(Array.from(strings.ends, (_, number) => [stringAt(strings, number), number]));
  return { trips: index(tripIds), stops: index(stopIds), lines: index(lineIds) };
}

/**
 * What a feed says, as changes of a timetable of one feed.
 * @param now seconds since 1970, for trips of which no day is said: the day on which it is under way or next
 */
export function matchLive(
  timetable: Timetable,
  ids: Ids,
  feed: LiveFeed,
  now: number
): { changes: Changes; report: LiveReport } {
  const report: LiveReport = { late: 0, cancelled: 0, added: 0, replaced: 0, unknown: 0 };
  const changed = new Map<string, ChangedRun>();
  const added: AddedRun[] = [];
  for (const trip of feed.trips) {
    const run = MATCHES[trip.relation](timetable, ids, trip, now);
    if (!run) report.unknown++;
    else if ('id' in run) {
      report.added++;
      added.push(run);
    } else {
      report[run.isReplaced ? 'replaced' : run.calls ? 'late' : 'cancelled']++;
      changed.set(`${run.trip} ${run.day} ${run.run}`, run);
    }
  }
  return { changes: { changed: [...changed.values()], added }, report };
}

type Match = (timetable: Timetable, ids: Ids, live: LiveTrip, now: number) => ChangedRun | AddedRun | undefined;

const MATCHES = {
  scheduled: changedRun,
  cancelled: changedRun,
  replaced: replacedRun,
  added: addedRun,
  duplicated: duplicatedRun,
  other: () => undefined
} satisfies Record<LiveTrip['relation'], Match>;

type Found = { trip: number; day: number; run: number | null; moved: KnownCall[] };

/** Which run of the timetable something is said of; `moved`: its calls as they are planned. */
function findRun(timetable: Timetable, { trips }: Ids, live: LiveTrip, now: number): Found | undefined {
  const trip = trips.get(live.trip);
  if (trip === undefined) return undefined;
  const calls = knownCalls(timetable, trip);
  if (calls.length === 0) return undefined;
  const isFrequent = timetable.frequencyTrip.includes(trip);
  const run = isFrequent ? readTime(live.time) : null;
  if (run !== null && !leavesAt(timetable, trip, run)) return undefined;
  const by = run === null ? 0 : run - calls[0].depart;
  const moved = calls.map((call) => ({ ...call, arrive: call.arrive + by, depart: call.depart + by }));
  const day = live.date === '' ? dayUnderWay(timetable, trip, moved, now) : readDay(live.date);
  return day !== undefined && runsOn(timetable, trip, day) ? { trip, day, run, moved } : undefined;
}

function changedRun(timetable: Timetable, ids: Ids, live: LiveTrip, now: number): ChangedRun | undefined {
  const found = findRun(timetable, ids, live, now);
  if (!found) return undefined;
  const { moved, ...which } = found;
  if (live.relation === 'cancelled') return { ...which, calls: null };
  return { ...which, calls: applyStops(moved, live.stops, startOfDay(found.day, timetable.zone), live.delay ?? 0) };
}

/** A run in place of the planned one, which calls only where its stops say. */
function replacedRun(timetable: Timetable, ids: Ids, live: LiveTrip, now: number): ChangedRun | undefined {
  const found = findRun(timetable, ids, live, now);
  const calls = found && saidCalls(ids, live, startOfDay(found.day, timetable.zone));
  return found && calls && { trip: found.trip, day: found.day, run: found.run, calls, isReplaced: true };
}

/** One more run of a trip, which starts at another time or on another day. */
function duplicatedRun(timetable: Timetable, { trips }: Ids, live: LiveTrip, now: number): AddedRun | undefined {
  const like = trips.get(live.trip);
  const start = live.again ? readTime(live.again.time) : null;
  const day = live.again ? readDay(live.again.date) : undefined;
  if (like === undefined || start === null || day === undefined || !isAround(day, now)) return undefined;
  const planned = knownCalls(timetable, like);
  if (planned.length < 2) return undefined;
  const by = start - planned[0].depart;
  const moved = planned.map((call) => ({ ...call, arrive: call.arrive + by, depart: call.depart + by }));
  const calls = applyStops(moved, live.stops, startOfDay(day, timetable.zone), live.delay ?? 0);
  return { id: live.again?.trip || `${live.trip} again ${start}`, line: timetable.line[like], day, calls, like };
}

function isAround(day: number, now: number): boolean {
  return Math.abs(day - now / 86_400) <= 3;
}

function knownCalls(timetable: Timetable, trip: number): KnownCall[] {
  const first = timetable.firstCall[trip];
  return callsOf(timetable, trip).map((call, index) => ({
    ...call,
    sequence: timetable.callSequence[first + index],
    id: stringAt(timetable.stopIds, call.stop)
  }));
}

function leavesAt(timetable: Timetable, trip: number, time: number): boolean {
  const { frequencyTrip, frequencyStart, frequencyEnd, frequencyHeadway } = timetable;
  return [...frequencyTrip].some((of, row) => {
    const after = time - frequencyStart[row];
    return of === trip && after >= 0 && time < frequencyEnd[row] && after % frequencyHeadway[row] === 0;
  });
}

function runsOn({ service, firstServiceDay, serviceDays }: Timetable, trip: number, day: number): boolean {
  return serviceDays.subarray(firstServiceDay[service[trip]], firstServiceDay[service[trip] + 1]).includes(day);
}

/** So long after its time a trip may still be under way. */
const STILL_LATE = 3 * 3600;

function dayUnderWay(timetable: Timetable, trip: number, calls: readonly LaidCall[], now: number): number | undefined {
  const today = Math.floor(now / 86_400);
  return [today - 2, today - 1, today, today + 1].find((day) => {
    const end = startOfDay(day, timetable.zone) + calls[calls.length - 1].arrive;
    return runsOn(timetable, trip, day) && end + STILL_LATE >= now;
  });
}

/** A run that the timetable does not have needs to say its line, and where it is when. */
function addedRun(timetable: Timetable, ids: Ids, live: LiveTrip, now: number): AddedRun | undefined {
  const line = ids.lines.get(live.route);
  const first = live.stops[0]?.depart?.time ?? live.stops[0]?.arrive?.time ?? null;
  if (line === undefined || first === null) return undefined;
  const day = live.date === '' ? dayIn(timetable.zone, first) : readDay(live.date);
  if (day === undefined || !isAround(day, now)) return undefined;
  const calls = saidCalls(ids, live, startOfDay(day, timetable.zone));
  return calls && { id: live.trip || `added ${dateOfDay(day)} ${first}`, line, day, calls };
}

/** The calls of a run that says all of them itself; undefined where a stop is unknown, or a time is not said. */
function saidCalls({ stops }: Ids, live: LiveTrip, zero: number): LaidCall[] | undefined {
  const calls: LaidCall[] = [];
  for (const { stop: id, arrive, depart, relation } of live.stops) {
    const stop = stops.get(id);
    const [comes, goes] = [arrive?.time ?? depart?.time, depart?.time ?? arrive?.time];
    if (stop === undefined || !comes || !goes) return undefined;
    const at = Math.max(calls.at(-1)?.depart ?? 0, comes - zero);
    const flags = relation === 'skipped' ? 0 : CAN_BOARD | CAN_ALIGHT;
    calls.push({ stop, arrive: at, depart: Math.max(at, goes - zero), flags });
  }
  return calls.length < 2 ? undefined : calls;
}

function dayIn(zone: string, time: number): number {
  const local = Temporal.Instant.fromEpochMilliseconds(time * 1000).toZonedDateTimeISO(zone);
  return dayOfDate(local.toPlainDate().toString());
}
