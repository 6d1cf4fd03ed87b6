import { recordFact } from '#platform/server/outbox.ts';
import type { ModerationFact } from '../facts.ts';
import { checkDecision, type DecisionTroubles, type TypedDecision } from '../report.ts';
import type { Text } from '../text.ts';
import { insertAct } from './act-queries.ts';
import { settleReports } from './report-queries.ts';
import type { ModerationTx } from './tables.ts';
import { deleteWithheld, upsertWithheld } from './withheld-queries.ts';

export type Decided =
  | { answer: 'decided' }
  | { answer: 'refused'; troubles: DecisionTroubles }
  /** somebody else was quicker, and there is nothing left to leave as it is */
  | { answer: 'settled-already' };

/** Leaves a text as it is, hides or removes it; whoever reported it hears why, and who wrote it what became of it. */
export async function decideAboutText(
  tx: ModerationTx,
  { text, by, typed }: { text: Text; by: string; typed: TypedDecision },
  now: Date
): Promise<Decided> {
  const read = checkDecision(typed);
  if ('troubles' in read) return { answer: 'refused', troubles: read.troubles };
  const { what, because } = read.checked;
  const reports = await settleReports(tx, text, now);
  if (what === 'nothing' && reports.length === 0) return { answer: 'settled-already' };
  if (what !== 'nothing') await upsertWithheld(tx, text, { how: what, because }, now);
  await insertAct(tx, { text, what, because, by }, now);
  const { kind, id } = text;
  const fact: ModerationFact = { type: 'moderation.decided', text: { kind, id }, reports, what, because, by };
  await recordFact(tx, fact);
  return { answer: 'decided' };
}

/** Shows a text again; who wrote it hears of it. @returns false where it was not withheld */
export async function bringBackText(
  tx: ModerationTx,
  { text, by }: { text: Text; by: string },
  now: Date
): Promise<boolean> {
  if (!(await deleteWithheld(tx, text))) return false;
  await insertAct(tx, { text, what: 'brought-back', because: '', by }, now);
  const { said: _said, ...shown } = text;
  const fact: ModerationFact = { type: 'moderation.brought-back', text: shown, by };
  await recordFact(tx, fact);
  return true;
}
