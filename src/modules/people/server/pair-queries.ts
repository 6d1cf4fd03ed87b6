import type { PeopleDb, PeopleDbOf } from './tables.ts';

export async function hasBlocked(db: PeopleDbOf<'block'>, person: string, other: string): Promise<boolean> {
  const row = await db
    .selectFrom('block')
    .select('person_id')
    .where('person_id', '=', person)
    .where('blocked_id', '=', other)
    .executeTakeFirst();
  return row !== undefined;
}

export async function selectFollowed(db: PeopleDbOf<'follow'>, person: string): Promise<string[]> {
  const rows = await db.selectFrom('follow').select('followed_id').where('person_id', '=', person).execute();
  return rows.map((row) => row.followed_id);
}

export async function saveBlock(db: PeopleDb, person: string, other: string, now: Date): Promise<void> {
  await db
    .insertInto('block')
    .values({ person_id: person, blocked_id: other, blocked_at: now })
    .onConflict((c) => c.doNothing())
    .execute();
}
