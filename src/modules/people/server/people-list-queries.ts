import { sql } from 'kysely';
import type { PeopleList } from '../people-list.ts';
import type { PeopleDb } from './tables.ts';

export async function insertList(db: PeopleDb, person: string, name: string, now: Date): Promise<string> {
  const { id } = await db
    .insertInto('people_list')
    .values({ person_id: person, name, made_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateListName(db: PeopleDb, person: string, list: string, name: string): Promise<void> {
  await db
    .updateTable('people_list')
    .set({ name })
    .where('person_id', '=', person)
    .where(sql<string>`id::text`, '=', list)
    .execute();
}

export async function deleteList(db: PeopleDb, person: string, list: string): Promise<void> {
  await db
    .deleteFrom('people_list')
    .where('person_id', '=', person)
    .where(sql<string>`id::text`, '=', list)
    .execute();
}

/** Somebody's own list; undefined where it is another's, or none. */
export async function selectList(db: PeopleDb, person: string, list: string): Promise<PeopleList | undefined> {
  return await db
    .selectFrom('people_list')
    .select(['id', 'name'])
    .where('person_id', '=', person)
    .where(sql<string>`id::text`, '=', list)
    .executeTakeFirst();
}

/** Somebody's lists by name, with how many are in each. */
export async function selectLists(db: PeopleDb, person: string): Promise<(PeopleList & { people: number })[]> {
  return await db
    .selectFrom('people_list')
    .leftJoin('people_list_entry', 'people_list_entry.list_id', 'people_list.id')
    .select(['id', 'name', sql<number>`count(listed_id)::int`.as('people')])
    .where('person_id', '=', person)
    .groupBy(['id', 'name'])
    .orderBy('name')
    .execute();
}

/** Nothing happens where she is in it already. */
export async function insertEntry(db: PeopleDb, list: string, listed: string): Promise<void> {
  await db
    .insertInto('people_list_entry')
    .values({ list_id: list, listed_id: listed })
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function deleteEntry(db: PeopleDb, list: string, listed: string): Promise<void> {
  await db
    .deleteFrom('people_list_entry')
    .where('list_id', '=', list)
    .where(sql<string>`listed_id::text`, '=', listed)
    .execute();
}

export async function selectEntries(db: PeopleDb, list: string): Promise<string[]> {
  const rows = await db.selectFrom('people_list_entry').select('listed_id').where('list_id', '=', list).execute();
  return rows.map((row) => row.listed_id);
}
