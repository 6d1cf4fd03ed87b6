import type { TravelDb } from './tables.ts';

export async function insertAskedGathering(db: TravelDb, id: string, gathering: unknown, now: Date): Promise<void> {
  await db
    .insertInto('asked_gathering')
    .values({ id, gathering: JSON.stringify(gathering), asked_at: now })
    .execute();
}

export async function selectAskedGathering(db: TravelDb, id: string): Promise<unknown> {
  const row = await db.selectFrom('asked_gathering').select('gathering').where('id', '=', id).executeTakeFirst();
  return row?.gathering;
}

export async function updateAskedGathering(db: TravelDb, id: string, gathering: unknown): Promise<void> {
  await db
    .updateTable('asked_gathering')
    .set({ gathering: JSON.stringify(gathering) })
    .where('id', '=', id)
    .execute();
}

export async function deleteAskedBefore(db: TravelDb, time: Date): Promise<void> {
  await db.deleteFrom('asked_gathering').where('asked_at', '<', time).execute();
}
