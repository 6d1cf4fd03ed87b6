import type { TimetableCut } from '../cut.ts';
import type { Refresh } from '../refresh.ts';
import { insertTimetable } from './timetable-queries.ts';
import type { TravelDb, TravelTx } from './tables.ts';

/** Where a feed comes from: an address to fetch, or a file or folder on the server. */
export type FeedPlace = { address: string } | { path: string };

export type NewTimetable = {
  name: string;
  from: FeedPlace;
  sample?: boolean;
  refresh?: Refresh;
  cut?: TimetableCut | undefined;
};

/**
 * Notes a timetable that is to be imported.
 * @returns its id, for `importTimetable`
 */
export async function addTimetable(
  db: TravelDb | TravelTx,
  { name, from, sample = false, refresh = 'fitting', cut }: NewTimetable,
  now: Date
): Promise<string> {
  const address = 'address' in from ? from.address : null;
  const path = 'path' in from ? from.path : null;
  return insertTimetable(db, { name, address, path, sample, refresh, cut: cut ? JSON.stringify(cut) : null }, now);
}
