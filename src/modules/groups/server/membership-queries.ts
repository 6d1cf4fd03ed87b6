import type { Group, GroupRole, Member, MyMembership } from '../group.ts';
import type { Remaining } from '../roles.ts';
import type { GroupsDb, GroupsTx } from './tables.ts';

export async function selectRole(db: GroupsDb, group: string, person: string): Promise<GroupRole | undefined> {
  return (await selectMembership(db, group, person))?.role;
}

export async function selectMembership(db: GroupsDb, group: string, person: string): Promise<MyMembership | undefined> {
  return await db
    .selectFrom('membership')
    .select(['role', 'joined_at as joinedAt', 'conduct_accepted_at as conductAcceptedAt', 'listed'])
    .where('group_id', '=', group)
    .where('person_id', '=', person)
    .executeTakeFirst();
}

type NewMembership = { group: string; person: string; role: GroupRole; conductAcceptedAt?: Date | null };

/** Nothing happens where she is a member already. @returns whether she became one */
export async function insertMembership(db: GroupsDb, membership: NewMembership, now: Date): Promise<boolean> {
  const rows = await db
    .insertInto('membership')
    .values({
      group_id: membership.group,
      person_id: membership.person,
      role: membership.role,
      joined_at: now,
      conduct_accepted_at: membership.conductAcceptedAt ?? null
    })
    .onConflict((c) => c.doNothing())
    .returning('person_id')
    .execute();
  return rows.length > 0;
}

type MembershipChange = Partial<{ role: GroupRole; conduct_accepted_at: Date; listed: boolean }>;

export async function updateMembership(db: GroupsDb, group: string, person: string, change: MembershipChange) {
  await db
    .updateTable('membership')
    .set(change)
    .where('group_id', '=', group)
    .where('person_id', '=', person)
    .execute();
}

export async function deleteMembership(db: GroupsDb, group: string, person: string): Promise<void> {
  await db.deleteFrom('membership').where('group_id', '=', group).where('person_id', '=', person).execute();
}

/** Who would be left in a group without this person. */
export async function countRemaining(db: GroupsDb, group: string, person: string): Promise<Remaining> {
  const { owners, all } = await db
    .selectFrom('membership')
    .select((e) => [
      e.fn.count<string>('person_id').filterWhere('role', '=', 'owner').as('owners'),
      e.fn.countAll<string>().as('all')
    ])
    .where('group_id', '=', group)
    .where('person_id', '<>', person)
    .executeTakeFirstOrThrow();
  return { owners: Number(owners), others: Number(all) };
}

/** The groups that somebody owns, which nobody else joins or leaves before the end of the transaction. */
export async function lockOwned(tx: GroupsTx, person: string): Promise<Pick<Group, 'id' | 'slug' | 'name'>[]> {
  return await tx
    .selectFrom('group')
    .select(['group.id', 'group.slug', 'group.name'])
    .where('group.id', 'in', (e) =>
      e
        .selectFrom('membership')
        .select('membership.group_id')
        .where('membership.person_id', '=', person)
        .where('membership.role', '=', 'owner')
    )
    .orderBy('group.id')
    .forNoKeyUpdate()
    .execute();
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

/** Who is in which group, all of them. */
export async function selectAllMemberships(db: GroupsDb): Promise<{ group: string; person: string }[]> {
  return await db.selectFrom('membership').select(['group_id as group', 'person_id as person']).execute();
}

/** Everybody in a group: owners, then organisers, then members, each by name. */
export async function selectMembers(db: GroupsDb, group: string): Promise<Member[]> {
  return await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'person.id',
      'person.name',
      'person.handle',
      'membership.role',
      'membership.joined_at as joinedAt',
      'membership.listed'
    ])
    .where('membership.group_id', '=', group)
    .orderBy((e) => e.case('membership.role').when('owner').then(0).when('organiser').then(1).else(2).end())
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
}
