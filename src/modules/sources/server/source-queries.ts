import type { Kysely, Selectable, Updateable } from 'kysely';
import type { SourcesTables, SourcesTx, SourceTable } from './tables.ts';

type Db = Kysely<SourcesTables>;

export type SourceRow = Selectable<SourceTable>;

export async function insertSource(
  db: Db,
  source: { owner: string | null; name: string; address: string | null; upload: string | null },
  now: Date
): Promise<string> {
  const { owner, ...rest } = source;
  const { id } = await db
    .insertInto('source')
    .values({ ...rest, owner_id: owner, added_at: now, next_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Of one owner: a person, or the server where null. */
export async function selectSources(db: Db, owner: string | null): Promise<SourceRow[]> {
  return db
    .selectFrom('source')
    .selectAll()
    .where('kind', '=', 'calendar')
    .where((eb) => (owner === null ? eb('owner_id', 'is', null) : eb('owner_id', '=', owner)))
    .orderBy('added_at')
    .execute();
}

export async function selectSource(db: Db, id: string): Promise<SourceRow | undefined> {
  return db.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function selectDueSources(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('source')
    .select('id')
    .where('kind', '=', 'calendar')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function updateSource(db: Db | SourcesTx, id: string, change: Updateable<SourceTable>): Promise<void> {
  await db.updateTable('source').set(change).where('id', '=', id).execute();
}

/** Only the owner's. */
export async function deleteSource(db: Db, owner: string | null, id: string): Promise<void> {
  await db
    .deleteFrom('source')
    .where('id', '=', id)
    .where((eb) => (owner === null ? eb('owner_id', 'is', null) : eb('owner_id', '=', owner)))
    .execute();
}

export async function selectFollowedBy(db: Kysely<SourcesTables>, person: string) {
  return await db
    .selectFrom('source')
    .select(['id', 'name', 'address', 'upload', 'added_at'])
    .where('owner_id', '=', person)
    .where('kind', '=', 'calendar')
    .orderBy('added_at')
    .execute();
}
