import type { NotesDb, NotesTx } from './tables.ts';

export async function selectOpenedAt(db: NotesDb, gathering: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('opened_notes')
    .select('opened_at')
    .where('gathering_id', '=', gathering)
    .executeTakeFirst();
  return row?.opened_at;
}

export async function saveOpened(tx: NotesTx, gathering: string, openedAt: Date | null): Promise<void> {
  if (openedAt === null) {
    await tx.deleteFrom('opened_notes').where('gathering_id', '=', gathering).execute();
    return;
  }
  await tx
    .insertInto('opened_notes')
    .values({ gathering_id: gathering, opened_at: openedAt })
    .onConflict((c) => c.doNothing())
    .execute();
}
