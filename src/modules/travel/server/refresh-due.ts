import { retryTimetable } from './retry-timetable.ts';
import type { TravelTx } from './tables.ts';
import { selectDueTimetables } from './timetable-queries.ts';

/**
 * Notes that every feed whose time has come is to be asked for a newer version.
 * @returns their ids, for `importTimetable`
 */
export async function refreshDueTimetables(tx: TravelTx, now: Date): Promise<string[]> {
  const due = await selectDueTimetables(tx, now);
  for (const id of due) await retryTimetable(tx, id);
  return due;
}
