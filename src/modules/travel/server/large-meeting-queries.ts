import type { TravelDb, TravelTx } from './tables.ts';

export async function insertLarge(
  tx: TravelTx,
  { person, key, question, at }: { person: string; key: string; question: unknown; at: Date }
): Promise<string> {
  const { id } = await tx
    .insertInto('large_meeting')
    .values({ person_id: person, key, question: JSON.stringify(question), asked_at: at, done_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function selectLarge(db: TravelDb, by: { id: string } | { key: string }) {
  const all = db.selectFrom('large_meeting').selectAll();
  const found = 'id' in by ? all.where('id', '=', by.id) : all.where('key', '=', by.key);
  return await found.orderBy('asked_at', 'desc').limit(1).executeTakeFirst();
}

export async function updateProgress(db: TravelDb, id: string, done: number, of: number): Promise<void> {
  await db.updateTable('large_meeting').set({ done, of }).where('id', '=', id).execute();
}

export async function updateReply(tx: TravelTx, id: string, reply: unknown, at: Date): Promise<void> {
  await tx
    .updateTable('large_meeting')
    .set({ reply: JSON.stringify(reply), done_at: at })
    .where('id', '=', id)
    .execute();
}

export async function selectLargeOf(db: TravelDb, person: string) {
  return await db
    .selectFrom('large_meeting')
    .select(['question', 'reply', 'asked_at as askedAt'])
    .where('person_id', '=', person)
    .orderBy('asked_at')
    .execute();
}

export async function deleteLargeBefore(db: TravelDb, time: Date): Promise<void> {
  await db.deleteFrom('large_meeting').where('asked_at', '<', time).execute();
}
