import { packStrings } from '../strings.ts';
import { ofOneFeed, type Timetable } from '../timetable.ts';
import { CAN_ALIGHT, CAN_BOARD } from '../stop-call.ts';
import { isLookedAt, type Window } from './cut.ts';
import type { Calls } from './order-calls.ts';
import type { FrequencyRows } from './read-frequencies.ts';
import type { LineRows } from './read-lines.ts';
import type { StopRows } from './read-stops.ts';
import type { Transfers } from './read-transfers.ts';
import type { Calendar } from './service-days.ts';
import type { TripRows } from './read-trips.ts';

export type FeedRows = {
  zone: string;
  stops: StopRows;
  lines: LineRows;
  calendar: Calendar;
  trips: TripRows;
  calls: Calls;
  frequencies: FrequencyRows;
  transfers: Transfers;
  /** the dates that are kept */
  window?: Window;
};

/** Turns the rows of a feed into a timetable. Trips without calls stay, without effect, so that their numbers hold. */
export function compile(rows: FeedRows): Timetable {
  const { stops, lines, trips, calls, frequencies, transfers } = rows;
  const days = listDays(rows);
  const span = rows.window ? spanWithin(rows, rows.window, days) : spanOf(rows, days);
  const block = trips.block.toArray();
  for (let i = 0; i < frequencies.trip.length; i++) block[frequencies.trip.at(i)] = -1;
  return ofOneFeed({
    zone: rows.zone,
    ...span,
    stopIds: packStrings(stops.ids),
    stopNames: packStrings(stops.names),
    lat: Float64Array.from(stops.lat),
    lon: Float64Array.from(stops.lon),
    parent: stops.parent,
    served: findServed(calls, stops.ids.length),
    stepFreeStop: stops.stepFree,
    lineIds: packStrings(lines.ids),
    lineNames: packStrings(lines.names),
    agencies: packStrings(lines.agencies),
    modes: Int32Array.from(lines.modes),
    tripIds: packStrings(trips.ids),
    headsigns: packStrings(trips.headsigns),
    stepFreeTrip: Uint8Array.from(trips.stepFree.toArray()),
    line: trips.line.toArray(),
    service: trips.service.toArray(),
    block,
    pattern: findPatterns(calls),
    firstCall: calls.first,
    callStop: calls.stop,
    callArrive: calls.arrive,
    callDepart: calls.depart,
    callFlags: calls.flags,
    callSequence: calls.sequence,
    ...days,
    frequencyTrip: frequencies.trip.toArray(),
    frequencyStart: frequencies.start.toArray(),
    frequencyEnd: frequencies.end.toArray(),
    frequencyHeadway: frequencies.headway.toArray(),
    transferFrom: transfers.from,
    transferTo: transfers.to,
    transferSeconds: transfers.seconds,
    ...transfers.rules,
    ...transfers.seats
  });
}

function listDays({ calendar, trips, window }: FeedRows): Pick<Timetable, 'firstServiceDay' | 'serviceDays'> {
  const isKept = (day: number) => !window || isLookedAt(window, day);
  const lists = trips.services.map((id) => calendar.get(id)?.list().filter(isKept) ?? []);
  const firstServiceDay = new Int32Array(lists.length + 1);
  lists.forEach((list, service) => (firstServiceDay[service + 1] = firstServiceDay[service] + list.length));
  return { firstServiceDay, serviceDays: Int32Array.from(lists.flat()) };
}

function spanOf(
  { trips, calls, frequencies }: FeedRows,
  days: Pick<Timetable, 'firstServiceDay' | 'serviceDays'>
): Pick<Timetable, 'firstDay' | 'lastDay' | 'latest'> {
  let firstDay = Infinity;
  let lastDay = -Infinity;
  let latest = 0;
  for (let trip = 0; trip < trips.ids.length; trip++) {
    const end = calls.first[trip + 1];
    const service = trips.service.at(trip);
    const [from, to] = [days.firstServiceDay[service], days.firstServiceDay[service + 1]];
    if (end === calls.first[trip] || from === to) continue;
    firstDay = Math.min(firstDay, days.serviceDays[from]);
    lastDay = Math.max(lastDay, days.serviceDays[to - 1]);
    latest = Math.max(latest, calls.depart[end - 1]);
  }
  for (let i = 0; i < frequencies.trip.length; i++) {
    const trip = frequencies.trip.at(i);
    const [from, to] = [calls.first[trip], calls.first[trip + 1]];
    if (from < to) latest = Math.max(latest, frequencies.end.at(i) + calls.depart[to - 1] - calls.depart[from]);
  }
  return firstDay > lastDay ? { firstDay: 1, lastDay: 0, latest } : { firstDay, lastDay, latest };
}

/**
 * A day on which nothing runs inside is covered as long as the feed covers it: that nothing runs is then an answer. Unless
 * nothing ever runs inside.
 */
function spanWithin(
  rows: FeedRows,
  { from, until }: Window,
  days: Pick<Timetable, 'firstServiceDay' | 'serviceDays'>
): Pick<Timetable, 'firstDay' | 'lastDay' | 'latest'> {
  const { calendar, trips } = rows;
  const kept = spanOf(rows, days);
  const { latest } = kept;
  if (kept.firstDay > kept.lastDay) return kept;
  let firstDay = Infinity;
  let lastDay = -Infinity;
  trips.services.forEach((id, service) => {
    const list = trips.used[service] ? (calendar.get(id)?.list() ?? []) : [];
    if (list.length === 0) return;
    firstDay = Math.min(firstDay, list[0]);
    lastDay = Math.max(lastDay, list[list.length - 1]);
  });
  firstDay = Math.max(firstDay, from ?? -Infinity);
  lastDay = Math.min(lastDay, until ?? Infinity);
  return firstDay > lastDay ? { firstDay: 1, lastDay: 0, latest } : { firstDay, lastDay, latest };
}

function findServed({ stop, flags }: Calls, stops: number): Uint8Array {
  return servedStops({ callStop: stop, callFlags: flags }, stops);
}

/** 1 where a call lets people on or off. */
export function servedStops(
  { callStop, callFlags }: Pick<Timetable, 'callStop' | 'callFlags'>,
  stops: number
): Uint8Array {
  const served = new Uint8Array(stops);
  for (let i = 0; i < callStop.length; i++) if (callFlags[i] & (CAN_BOARD | CAN_ALIGHT)) served[callStop[i]] = 1;
  return served;
}

function findPatterns(calls: Calls): Int32Array {
  const trips = calls.first.length - 1;
  const patterns = new Int32Array(trips).fill(-1);
  const known = new Map<string, number>();
  for (let trip = 0; trip < trips; trip++) {
    const [from, to] = [calls.first[trip], calls.first[trip + 1]];
    if (from === to) continue;
    const codes = new Uint16Array((to - from) * 2);
    for (let i = from; i < to; i++) {
      codes[(i - from) * 2] = calls.stop[i] & 0xffff;
      codes[(i - from) * 2 + 1] = ((calls.stop[i] >>> 16) << 4) | calls.flags[i];
    }
    const key = Buffer.from(codes.buffer).toString('latin1');
    const pattern = known.get(key) ?? known.size;
    if (pattern === known.size) known.set(key, pattern);
    patterns[trip] = pattern;
  }
  return patterns;
}
