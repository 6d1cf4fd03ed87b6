import type { PeopleDb, PeopleDbOf, PeopleTx } from './tables.ts';

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

/** Nothing happens where she follows her already. */
export async function saveFollow(db: PeopleDb, person: string, other: string, now: Date): Promise<void> {
  await db
    .insertInto('follow')
    .values({ person_id: person, followed_id: other, followed_at: now })
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function deleteFollow(db: PeopleDb, person: string, other: string): Promise<void> {
  await db.deleteFrom('follow').where('person_id', '=', person).where('followed_id', '=', other).execute();
}

export async function deleteBlock(db: PeopleDb, person: string, other: string): Promise<void> {
  await db.deleteFrom('block').where('person_id', '=', person).where('blocked_id', '=', other).execute();
}

/** Takes each of two out of what the other follows and keeps in lists. */
export async function partTwo(tx: PeopleTx, person: string, other: string): Promise<void> {
  for (const [one, two] of [
    [person, other],
    [other, person]
  ] as const) {
    await deleteFollow(tx, one, two);
    await tx
      .deleteFrom('people_list_entry')
      .where('listed_id', '=', two)
      .where('list_id', 'in', (e) => e.selectFrom('people_list').select('id').where('person_id', '=', one))
      .execute();
  }
}

/** Whom a person has blocked, the last first. */
export async function selectBlocked(db: PeopleDb, person: string): Promise<{ id: string; handle: string }[]> {
  return await db
    .selectFrom('block')
    .innerJoin('person', 'person.id', 'block.blocked_id')
    .select(['person.id', 'person.handle'])
    .where('block.person_id', '=', person)
    .where('person.handle', 'is not', null)
    .$narrowType<{ handle: string }>()
    .orderBy('blocked_at', 'desc')
    .execute();
}
