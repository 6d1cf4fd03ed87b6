import type { Person } from '#people';
import type { Group, GroupRole } from '../group.ts';
import { type Standing, standingsOf } from '../may.ts';
import { selectGroup } from './group-queries.ts';
import { selectMemberships, selectRole } from './membership-queries.ts';
import type { GroupsDb } from './tables.ts';

/** A group, and what the asker is to it. */
export type GroupRead = { group: Group; role: GroupRole | undefined; standings: Standing[] };

/** The group of this slug; undefined where there is none. */
export async function readGroup(db: GroupsDb, slug: string, person: Person | null): Promise<GroupRead | undefined> {
  const group = await selectGroup(db, slug);
  if (!group) return undefined;
  const role = person ? await selectRole(db, group.id, person.id) : undefined;
  return { group, role, standings: standingsOf(person, role) };
}

/** What somebody is in a group; undefined where she is no member. */
export async function roleInGroup(db: GroupsDb, group: string, person: string): Promise<GroupRole | undefined> {
  return await selectRole(db, group, person);
}

/** The groups somebody is in, by name. */
export async function listMyGroups(
  db: GroupsDb,
  person: string
): Promise<(Pick<Group, 'id' | 'slug' | 'name'> & { role: GroupRole })[]> {
  return await selectMemberships(db, person);
}
