import type { SourcesDb, SourcesTx } from './tables.ts';

export type SeenSourceOf = { person: string } | { group: string };

/** The id of somebody's or a group's own list of what was seen elsewhere, which is made where there is none. */
export async function ensureSeen(tx: SourcesTx, of: SeenSourceOf, now: Date): Promise<string> {
  const owner = 'person' in of ? { owner_id: of.person } : { owner_id: null, group_id: of.group };
  await tx
    .insertInto('source')
    .values({ ...owner, kind: 'seen-elsewhere', name: '', address: null, upload: null, added_at: now, next_at: now })
    .onConflict((on) => on.doNothing())
    .execute();
  const id = await selectSeen(tx, of);
  if (id === undefined) throw new Error('a list of what was seen elsewhere was made and is not there');
  return id;
}

export async function selectSeen(db: SourcesDb | SourcesTx, of: SeenSourceOf): Promise<string | undefined> {
  const row = await db
    .selectFrom('source')
    .select('id')
    .where('kind', '=', 'seen-elsewhere')
    .where((eb) => ('person' in of ? eb('owner_id', '=', of.person) : eb('group_id', '=', of.group)))
    .executeTakeFirst();
  return row?.id;
}
