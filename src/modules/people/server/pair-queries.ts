import type { PeopleDb, PeopleDbOf, PeopleTx } from './tables.ts';

export async function selectFollowed(db: PeopleDbOf<'follow'>, person: string): Promise<string[]> {
  const rows = await db.selectFrom('follow').select('followed_id').where('person_id', '=', person).execute();
  return rows.map((row) => row.followed_id);
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
