import { isCompiled } from '@afield/reach/server';
import { join } from 'node:path';
import type { TravelDb, TravelTx } from './tables.ts';
import { selectInterruptedTimetables, selectTimetables, updateTimetable } from './timetable-queries.ts';

/** Notes that a timetable is to be imported again; the one in use stays in use until then. */
export async function retryTimetable(db: TravelDb | TravelTx, id: string): Promise<void> {
  await updateTimetable(db, id, { state: 'waiting', trouble: null, progress: null });
}

/**
 * Ids of imports that were cut short by the end of the process that ran them, and of timetables that were compiled by another
 * version of Afield, which cannot be asked until they are imported again.
 * @param folder of compiled files
 */
export async function listInterruptedImports(db: TravelDb, folder: string): Promise<string[]> {
  for (const { id, file } of await selectTimetables(db)) {
    if (file === null || isCompiled(join(folder, file))) continue;
    await updateTimetable(db, id, { file: null });
    await retryTimetable(db, id);
  }
  return (await selectInterruptedTimetables(db)).map(({ id }) => id);
}
