import { YEARS_KEPT } from '../gathering.ts';
import { deleteEndedBefore } from './statement-queries.ts';
import type { GatheringsDb } from './tables.ts';

/** Forgets gatherings that were over years ago, except for those that somebody marked. */
export async function forgetOldGatherings(db: GatheringsDb, now: Date): Promise<void> {
  const today = Temporal.PlainDate.from(now.toISOString().slice(0, 10));
  await deleteEndedBefore(db, today.subtract({ years: YEARS_KEPT }).toString());
}
