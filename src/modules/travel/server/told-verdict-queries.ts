import type { VerdictChange } from '../verdict-change.ts';
import type { VerdictView } from '../verdict-view.ts';
import type { TravelDb, TravelTx } from './tables.ts';

/** What somebody was told; `question` stands for place, hours and start. */
export type ToldVerdict = VerdictChange & { person: string; gathering: string; question: string };

export async function selectTold(db: TravelDb, people: readonly string[]): Promise<ToldVerdict[]> {
  if (people.length === 0) return [];
  const rows = await db.selectFrom('told_verdict').selectAll().where('person_id', 'in', people).execute();
  return rows.map(({ person_id: person, gathering, question, was, now }) => ({
    person,
    gathering,
    question,
    was: was as VerdictView,
    now: now as VerdictView
  }));
}

export async function selectUnseen(
  db: TravelDb,
  person: string,
  from: string
): Promise<{ gathering: string; question: string; was: VerdictView; now: VerdictView; told_at: Date }[]> {
  const rows = await db
    .selectFrom('told_verdict')
    .select(['gathering', 'question', 'was', 'now', 'told_at'])
    .where('person_id', '=', person)
    .where('seen_at', 'is', null)
    .where('last_date', '>=', from)
    .orderBy('told_at', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, was: row.was as VerdictView, now: row.now as VerdictView }));
}

export async function upsertTold(
  tx: TravelTx,
  { person, gathering, question, was, now }: ToldVerdict,
  lastDate: string,
  at: Date
): Promise<void> {
  const said = {
    question,
    last_date: lastDate,
    was: JSON.stringify(was),
    now: JSON.stringify(now),
    told_at: at,
    seen_at: null
  };
  await tx
    .insertInto('told_verdict')
    .values({ person_id: person, gathering, ...said })
    .onConflict((on) => on.columns(['person_id', 'gathering']).doUpdateSet(said))
    .execute();
}

export async function updateSeen(db: TravelDb, person: string, gathering: string, now: Date): Promise<void> {
  await db
    .updateTable('told_verdict')
    .set({ seen_at: now })
    .where('person_id', '=', person)
    .where('gathering', '=', gathering)
    .execute();
}

export async function deleteToldBefore(db: TravelDb, date: string): Promise<void> {
  await db.deleteFrom('told_verdict').where('last_date', '<', date).execute();
}

export async function selectToldOf(db: TravelDb, person: string) {
  return await db
    .selectFrom('told_verdict')
    .select(['gathering', 'last_date', 'was', 'now', 'told_at'])
    .where('person_id', '=', person)
    .orderBy('told_at')
    .execute();
}
