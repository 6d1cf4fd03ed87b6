import { nextAsk, type Refresh } from '../refresh.ts';
import type { TravelDb } from './tables.ts';
import { selectTimetable, updateTimetable } from './timetable-queries.ts';

/** How often a feed is asked for from now on; counted from when it was asked last. */
export async function changeRefresh(db: TravelDb, id: string, refresh: Refresh, now: Date): Promise<void> {
  const row = await selectTimetable(db, id);
  if (!row || row.address === null) return;
  const asked = { refresh, lastDate: row.last_date, failures: row.failures };
  await updateTimetable(db, id, { refresh, next_at: nextAsk(row.asked_at ?? now, asked) });
}
