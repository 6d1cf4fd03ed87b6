import { deleteEndedBefore } from './gathering-queries.ts';
import type { GatheringsDb } from './tables.ts';

const MONTHS_KEPT = 12;

/** Forgets gatherings that were over a year ago, except for those that somebody marked. */
export async function forgetOldGatherings(db: GatheringsDb, now: Date): Promise<void> {
  const today = Temporal.PlainDate.from(now.toISOString().slice(0, 10));
  await deleteEndedBefore(db, today.subtract({ months: MONTHS_KEPT }).toString());
}
