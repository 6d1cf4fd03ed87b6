import { recordFact } from '#platform/server/outbox.ts';
import type { ModerationFact } from '../facts.ts';
import { checkReport, type ReportTroubles, type TypedReport } from '../report.ts';
import type { Text } from '../text.ts';
import { upsertReport } from './report-queries.ts';
import type { ModerationTx } from './tables.ts';

export type Reported = { answer: 'reported' } | { answer: 'refused'; troubles: ReportTroubles };

/** Reports a text to those who look after it. Whether its reporter may read it is the caller's to know. */
export async function reportText(
  tx: ModerationTx,
  { text, by, typed }: { text: Text; by: string; typed: TypedReport },
  now: Date
): Promise<Reported> {
  const read = checkReport(typed);
  if ('troubles' in read) return { answer: 'refused', troubles: read.troubles };
  const { id, isNew } = await upsertReport(tx, { text, by, ...read.checked }, now);
  const fact: ModerationFact = { type: 'moderation.reported', report: id };
  if (isNew) await recordFact(tx, fact);
  return { answer: 'reported' };
}
