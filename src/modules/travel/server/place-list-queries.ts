import type { Kysely, Selectable } from 'kysely';
import type { PlaceListTable, TravelTables } from './tables.ts';

type Db = Kysely<TravelTables>;

export type PlaceList = Selectable<PlaceListTable>;

export async function insertPlaceList(
  db: Db,
  list: { name: string; version: string | null; places: number },
  now: Date
): Promise<string> {
  const { id } = await db
    .insertInto('place_list')
    .values({ ...list, added_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function selectPlaceLists(db: Db): Promise<PlaceList[]> {
  return db.selectFrom('place_list').selectAll().orderBy('added_at').execute();
}

export async function selectListVersion(db: Db, name: string): Promise<string | undefined> {
  const row = await db.selectFrom('place_list').select('version').where('name', '=', name).executeTakeFirst();
  return row?.version ?? undefined;
}

export async function deleteBroughtList(db: Db, name: string): Promise<void> {
  await db.deleteFrom('place_list').where('name', '=', name).where('version', 'is not', null).execute();
}

/** Lists that Afield brings along stay. */
export async function deletePlaceList(db: Db, id: string): Promise<void> {
  await db.deleteFrom('place_list').where('id', '=', id).where('version', 'is', null).execute();
}
