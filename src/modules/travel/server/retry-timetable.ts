import type { TravelDb, TravelTx } from './tables.ts';
import { selectInterruptedTimetables, updateTimetable } from './timetable-queries.ts';

/** Notes that a timetable is to be imported again; the one in use stays in use until then. */
export async function retryTimetable(db: TravelDb | TravelTx, id: string): Promise<void> {
  await updateTimetable(db, id, { state: 'waiting', trouble: null, progress: null });
}

/** Ids of imports that were cut short by the end of the process that ran them. */
export async function listInterruptedImports(db: TravelDb): Promise<string[]> {
  const rows = await selectInterruptedTimetables(db);
  return rows.map(({ id }) => id);
}
