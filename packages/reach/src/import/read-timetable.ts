import type { Timetable } from '../timetable.ts';
import { dateOfDay } from '../service-day.ts';
import { compile } from './compile.ts';
import { type Cut, windowOf } from './cut.ts';
import { cutCalls, cutStops } from './cut-calls.ts';
import { openFeed } from './feed-files.ts';
import { findInside } from './find-inside.ts';
import { orderCalls } from './order-calls.ts';
import { readFrequencies } from './read-frequencies.ts';
import { readAgencies, readLines } from './read-lines.ts';
import { readServices } from './read-services.ts';
import { readStops, type StopRows } from './read-stops.ts';
import { readStopTimes } from './read-stop-times.ts';
import { readTransfers } from './read-transfers.ts';
import { readTrips } from './read-trips.ts';
import { type ImportReport, Leavings } from './report.ts';

/** How far an import has come: what is being read, and how many rows of it have been. */
export type ImportProgress = { file: string; rows: number };

export type Reading = {
  onProgress?: (progress: ImportProgress) => void;
  mostBytes?: number;
  /** only this part of it */
  cut?: Cut;
};

/**
 * Reads a GTFS feed, a zip or a folder.
 * @throws {FeedError} where it cannot be used, in one sentence that names the file
 */
export async function readTimetable(
  path: string,
  { onProgress, mostBytes, cut }: Reading = {}
): Promise<{ timetable: Timetable; report: ImportReport }> {
  const feed = await openFeed(path, mostBytes);
  const leavings = new Leavings(cut ? ['no-such-trip'] : []);
  const begin = (file: string) => onProgress?.({ file, rows: 0 });
  try {
    begin('stops.txt');
    const { zone, names } = await readAgencies(feed);
    const allStops = await readStops(feed, leavings);
    const lines = await readLines(feed, names);
    begin('calendar.txt');
    const calendar = await readServices(feed, leavings);
    begin('trips.txt');
    let rows = 0;
    const onRows = (more: number) => onProgress?.({ file: 'stop_times.txt', rows: (rows += more) });
    const window = cut && windowOf(cut);
    const inside = window && (await findInside(feed, { cut, window }, { stops: allStops, calendar }, onRows));
    const trips = await readTrips(feed, lines, calendar, leavings, inside);
    const allCalls = orderCalls(await readStopTimes(feed, trips, allStops, leavings, onRows), trips, leavings);
    const calls = inside ? cutCalls(allCalls, trips, inside) : allCalls;
    const stops = inside ? cutStops(allStops, calls, inside.stops) : allStops;
    const frequencies = await readFrequencies(feed, trips, leavings);
    begin('transfers.txt');
    const transfers = await readTransfers(feed, { stops, lines, trips }, leavings);
    const timetable = compile({
      zone,
      stops,
      lines,
      calendar,
      trips,
      calls,
      frequencies,
      transfers,
      ...(window && { window })
    });
    const report = reportOn(timetable, leavings);
    const left = inside && { stops: countOutside(allStops, inside.stops), trips: trips.cutOff };
    return { timetable, report: { ...report, ...(left && { cut: left }) } };
  } finally {
    feed.close();
  }
}

function countOutside({ boardable }: StopRows, inside: Uint8Array): number {
  return boardable.reduce((count, isStop, stop) => count + (isStop && !inside[stop] ? 1 : 0), 0);
}

function reportOn(timetable: Timetable, leavings: Leavings): ImportReport {
  const { firstDay, lastDay, firstCall } = timetable;
  let trips = 0;
  for (let trip = 0; trip + 1 < firstCall.length; trip++) if (firstCall[trip] < firstCall[trip + 1]) trips++;
  const runs = firstDay <= lastDay;
  return {
    stops: timetable.served.reduce((sum, served) => sum + served, 0),
    routes: timetable.modes.length,
    trips,
    firstDate: runs ? dateOfDay(firstDay) : null,
    lastDate: runs ? dateOfDay(lastDay) : null,
    zone: timetable.zone,
    ignored: leavings.list()
  };
}
