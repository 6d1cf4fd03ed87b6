import type { TravelDb } from './tables.ts';

export async function insertSharedAnswer(db: TravelDb, id: string, answer: unknown, now: Date): Promise<void> {
  await db
    .insertInto('shared_answer')
    .values({ id, answer: JSON.stringify(answer), shared_at: now })
    .execute();
}

export async function selectSharedAnswer(db: TravelDb, id: string): Promise<unknown> {
  const row = await db.selectFrom('shared_answer').select('answer').where('id', '=', id).executeTakeFirst();
  return row?.answer;
}

export async function deleteSharedBefore(db: TravelDb, time: Date): Promise<void> {
  await db.deleteFrom('shared_answer').where('shared_at', '<', time).execute();
}
