import type { TimetableCut } from '../cut.ts';
import { retryTimetable } from './retry-timetable.ts';
import type { TravelTx } from './tables.ts';
import { updateTimetable } from './timetable-queries.ts';

/** Another part of a feed is wanted: it is to be fetched and imported again, though it has not changed. */
export async function changeCut(tx: TravelTx, id: string, cut: TimetableCut | undefined): Promise<void> {
  await updateTimetable(tx, id, {
    cut: cut ? JSON.stringify(cut) : null,
    etag: null,
    last_modified: null,
    digest: null
  });
  await retryTimetable(tx, id);
}
