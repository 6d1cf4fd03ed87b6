import type { Outing } from '../outing.ts';
import type { VerdictView } from '../verdict-view.ts';
import type { Start } from './keep-start.ts';
import type { TravelDb } from './tables.ts';
import { insertWrongVerdict, selectWrongVerdicts, updateWrongVerdictDone } from './wrong-verdict-queries.ts';

/** What the administrator needs to count it again: the start is part of it, and whoever sends it is told so. */
export type WrongVerdict = { words: string; question: { outing: Outing; start: Start }; answer: VerdictView };

export type SentWrongVerdict = WrongVerdict & { id: string; sentAt: Date };

const MOST_WORDS = 2000;

/** "This is wrong": sends the inputs and the answer to the administrator's page. */
export async function reportWrongVerdict(db: TravelDb, report: WrongVerdict, now: Date): Promise<void> {
  await insertWrongVerdict(db, { ...report, words: report.words.trim().slice(0, MOST_WORDS) }, now);
}

/** Those nobody has dealt with yet, the newest first. */
export async function listWrongVerdicts(db: TravelDb): Promise<SentWrongVerdict[]> {
  const rows = await selectWrongVerdicts(db);
  return rows.map(({ id, words, question, answer, sent_at }) => ({
    id,
    words,
    question: question as WrongVerdict['question'],
    answer: answer as VerdictView,
    sentAt: sent_at
  }));
}

export async function settleWrongVerdict(db: TravelDb, id: string, now: Date): Promise<void> {
  await updateWrongVerdictDone(db, id, now);
}
