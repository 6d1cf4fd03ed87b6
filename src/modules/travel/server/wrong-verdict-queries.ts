import type { Selectable } from 'kysely';
import type { TravelDb, WrongVerdictTable } from './tables.ts';

export type WrongVerdictRow = Selectable<WrongVerdictTable>;

export async function insertWrongVerdict(
  db: TravelDb,
  report: { words: string; question: unknown; answer: unknown },
  now: Date
): Promise<void> {
  const { words, question, answer } = report;
  await db
    .insertInto('wrong_verdict')
    .values({ words, question: JSON.stringify(question), answer: JSON.stringify(answer), sent_at: now })
    .execute();
}

export async function selectWrongVerdicts(db: TravelDb): Promise<WrongVerdictRow[]> {
  return db.selectFrom('wrong_verdict').selectAll().where('done_at', 'is', null).orderBy('sent_at', 'desc').execute();
}

export async function updateWrongVerdictDone(db: TravelDb, id: string, now: Date): Promise<void> {
  await db.updateTable('wrong_verdict').set({ done_at: now }).where('id', '=', id).execute();
}
