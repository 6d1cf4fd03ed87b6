import { DAYS_TO_BRING_BACK, type TextName } from '../text.ts';
import { insertAct } from './act-queries.ts';
import { deleteSettledBefore } from './report-queries.ts';
import type { ModerationDb, ModerationTx } from './tables.ts';
import { deleteWithheld, selectRemovedBefore, selectWithheld } from './withheld-queries.ts';

const DAY = 86_400_000;
const MOST_AT_ONCE = 500;
const DAYS_REPORTS_ARE_KEPT = 180;

/** Texts that were removed so long ago that nobody brings them back. */
export async function listRemovedForGood(db: ModerationDb, now: Date): Promise<TextName[]> {
  return await selectRemovedBefore(db, new Date(now.getTime() - DAYS_TO_BRING_BACK * DAY), MOST_AT_ONCE);
}

/** Forgets what a text said that was deleted in this transaction; that it was deleted stays in the log. */
export async function noteDeleted(tx: ModerationTx, name: TextName, now: Date): Promise<void> {
  const withheld = await selectWithheld(tx, name);
  if (!withheld) return;
  await deleteWithheld(tx, name);
  await insertAct(tx, { text: withheld.text, what: 'deleted', because: withheld.because, by: null }, now);
}

/** Forgets reports half a year after they were settled. */
export async function forgetSettledReports(db: ModerationDb, now: Date): Promise<void> {
  await deleteSettledBefore(db, new Date(now.getTime() - DAYS_REPORTS_ARE_KEPT * DAY));
}
