import type { KeptOut } from '../kept-out.ts';
import type { GroupsDb } from './tables.ts';

type New = { group: string; person: string; by: string; because: string };

export async function insertKeptOut(db: GroupsDb, { group, person, by, because }: New, now: Date): Promise<void> {
  await db
    .insertInto('kept_out')
    .values({ group_id: group, person_id: person, because, kept_out_by: by, kept_out_at: now })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** @returns whether she was kept out */
export async function deleteKeptOut(db: GroupsDb, group: string, person: string): Promise<boolean> {
  const rows = await db
    .deleteFrom('kept_out')
    .where('group_id', '=', group)
    .where('person_id', '=', person)
    .returning('person_id')
    .execute();
  return rows.length > 0;
}

export async function selectIsKeptOut(db: GroupsDb, group: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('kept_out')
    .select('person_id')
    .where('group_id', '=', group)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}

/** The last first. */
export async function selectKeptOut(db: GroupsDb, group: string): Promise<KeptOut[]> {
  return await db
    .selectFrom('kept_out')
    .innerJoin('person', 'person.id', 'kept_out.person_id')
    .leftJoin('person as keeper', 'keeper.id', 'kept_out.kept_out_by')
    .select(['person.id', 'person.name', 'person.handle', 'because', 'keeper.name as byName', 'kept_out_at as at'])
    .where('group_id', '=', group)
    .orderBy('kept_out_at', 'desc')
    .execute();
}
