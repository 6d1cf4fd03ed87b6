import type { GatheringsDb, GatheringsTx } from './tables.ts';

export async function selectMadeBy(db: GatheringsDb, gathering: string): Promise<string | null> {
  const row = await db.selectFrom('gathering').select('made_by').where('id', '=', gathering).executeTakeFirst();
  return row?.made_by ?? null;
}

export async function selectWords(db: GatheringsDb, gathering: string, person: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('sign_up')
    .select('words')
    .where('gathering_id', '=', gathering)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row?.words;
}

export async function deleteGathering(tx: GatheringsTx, id: string): Promise<void> {
  await tx.deleteFrom('gathering').where('id', '=', id).execute();
}

export async function clearWords(tx: GatheringsTx, gathering: string, person: string): Promise<void> {
  await tx
    .updateTable('sign_up')
    .set({ words: '' })
    .where('gathering_id', '=', gathering)
    .where('person_id', '=', person)
    .execute();
}

export async function deleteMessage(tx: GatheringsTx, id: string): Promise<void> {
  await tx.deleteFrom('sign_up_message').where('id', '=', id).execute();
}
