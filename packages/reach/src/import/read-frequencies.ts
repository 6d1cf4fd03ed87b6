import type { FeedFiles } from './feed-files.ts';
import { Growing } from './growing.ts';
import type { TripRows } from './read-trips.ts';
import type { Leavings } from './report.ts';
import { readTable } from './table.ts';
import { readTime } from './values.ts';

/** Departures of a trip at start + n × headway, before end; seconds. */
export type FrequencyRows = { trip: Growing; start: Growing; end: Growing; headway: Growing };

const FILE = 'frequencies.txt';
const COLUMNS = ['trip_id', 'start_time', 'end_time', 'headway_secs'] as const;

export async function readFrequencies(feed: FeedFiles, trips: TripRows, leavings: Leavings): Promise<FrequencyRows> {
  const rows = { trip: new Growing(), start: new Growing(), end: new Growing(), headway: new Growing() };
  await readTable(feed, FILE, COLUMNS, COLUMNS, (cells) => {
    const trip = trips.index.get(cells.trip_id);
    if (trip === undefined) return leavings.add(FILE, 'no-such-trip', cells.line);
    const start = readTime(cells.start_time);
    const end = readTime(cells.end_time);
    const headway = Number(cells.headway_secs);
    if (start < 0 || end < 0) return leavings.add(FILE, 'no-time', cells.line);
    if (!Number.isInteger(headway) || headway <= 0) return leavings.add(FILE, 'no-headway', cells.line);
    rows.trip.push(trip);
    rows.start.push(start);
    rows.end.push(end);
    rows.headway.push(headway);
  });
  return rows;
}
