import type { Group, GroupRole } from '../group.ts';
import type { GroupsDb } from './tables.ts';

export async function selectRole(db: GroupsDb, group: string, person: string): Promise<GroupRole | undefined> {
  const row = await db
    .selectFrom('membership')
    .select('role')
    .where('group_id', '=', group)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row?.role;
}

/** Nothing happens where she is a member already. @returns whether she became one */
export async function insertMembership(
  db: GroupsDb,
  membership: { group: string; person: string; role: GroupRole },
  now: Date
): Promise<boolean> {
  const rows = await db
    .insertInto('membership')
    .values({
      group_id: membership.group,
      person_id: membership.person,
      role: membership.role,
      joined_at: now
    })
    .onConflict((c) => c.doNothing())
    .returning('person_id')
    .execute();
  return rows.length > 0;
}

/** The groups somebody is in, with what she is there, by name. */
export async function selectMemberships(
  db: GroupsDb,
  person: string
): Promise<(Pick<Group, 'id' | 'slug' | 'name'> & { role: GroupRole })[]> {
  return await db
    .selectFrom('membership')
    .innerJoin('group', 'group.id', 'membership.group_id')
    .select(['group.id', 'group.slug', 'group.name', 'membership.role'])
    .where('person_id', '=', person)
    .orderBy('group.name')
    .execute();
}
