import { recordFact } from '#platform/server/outbox.ts';
import type { TravelFact } from '../facts.ts';
import { type ContentTrouble, type FetchTrouble, isTold, writeTrouble } from '../import-trouble.ts';
import { nextAsk } from '../refresh.ts';
import type { FeedMarks } from './fetch-feed.ts';
import type { TravelDb, TravelTx } from './tables.ts';
import { type Timetable, updateTimetable } from './timetable-queries.ts';

/** What holds after every import that went well, whether the feed was new or not; `lastDate`: of what is in use now. */
export function goneWell(row: Timetable, lastDate: string | null, now: Date) {
  const { refresh, address } = row;
  return {
    state: 'ready' as const,
    trouble: null,
    progress: null,
    failures: 0,
    told_trouble: false,
    asked_at: now,
    next_at: address === null ? null : nextAsk(now, { refresh, lastDate, failures: 0 })
  };
}

/** Its server has nothing newer. */
export async function settleUnchanged(
  db: TravelDb | TravelTx,
  row: Timetable,
  marks: Partial<FeedMarks>,
  now: Date
): Promise<void> {
  await updateTimetable(db, row.id, { ...marks, ...goneWell(row, row.last_date, now) });
}

/** It did not come in. What is in use stays; administrators are told once, until it goes well again. */
export async function settleFailed(
  db: TravelDb,
  row: Timetable,
  failed: { trouble: FetchTrouble | ContentTrouble; retryAfter?: number },
  now: Date
): Promise<void> {
  const { trouble, retryAfter } = failed;
  const failures = row.failures + 1;
  const tells = row.address !== null && row.imported_at !== null && !row.told_trouble && isTold(trouble, failures);
  const asked = { refresh: row.refresh, lastDate: row.last_date, failures, ...(retryAfter && { retryAfter }) };
  await db.transaction().execute(async (tx) => {
    await updateTimetable(tx, row.id, {
      state: 'failed',
      trouble: writeTrouble(trouble),
      progress: null,
      failures,
      asked_at: now,
      next_at: row.address === null ? null : nextAsk(now, asked),
      ...(tells && { told_trouble: true })
    });
    const fact: TravelFact = { type: 'travel.timetable-failed', timetable: row.id };
    if (tells) await recordFact(tx, fact);
  });
}
