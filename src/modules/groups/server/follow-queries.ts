import type { GroupName } from '../group.ts';
import type { GroupsDb } from './tables.ts';

/** Nothing happens where she follows it already. */
export async function saveFollow(db: GroupsDb, group: string, person: string, now: Date): Promise<void> {
  await db
    .insertInto('group_follow')
    .values({ group_id: group, person_id: person, followed_at: now })
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function deleteFollow(db: GroupsDb, group: string, person: string): Promise<void> {
  await db.deleteFrom('group_follow').where('group_id', '=', group).where('person_id', '=', person).execute();
}

export async function selectFollows(db: GroupsDb, group: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('group_follow')
    .select('group_id')
    .where('group_id', '=', group)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}

/** The groups that somebody follows, by name. */
export async function selectFollowed(
  db: GroupsDb,
  person: string
): Promise<(GroupName & { id: string; isWithheld: boolean })[]> {
  const rows = await db
    .selectFrom('group_follow')
    .innerJoin('group', 'group.id', 'group_follow.group_id')
    .leftJoin('withheld_text', (join) =>
      join
        .on('withheld_text.kind', '=', 'group')
        .on((e) => e('withheld_text.id', '=', e.cast<string>('group.id', 'text')))
    )
    .select(['group.id', 'group.slug', 'group.name', 'withheld_text.how'])
    .where('group_follow.person_id', '=', person)
    .orderBy('group.name')
    .orderBy('group.slug')
    .execute();
  return rows.map(({ how, ...group }) => ({ ...group, isWithheld: how !== null }));
}

export async function selectFollowers(db: GroupsDb, group: string): Promise<string[]> {
  const rows = await db.selectFrom('group_follow').select('person_id').where('group_id', '=', group).execute();
  return rows.map((row) => row.person_id);
}
