import type { Person } from '#people';
import * as m from '#messages';
import { type Group, type GroupListed, type GroupRole, type Member, type MyMembership, veilGroup } from '../group.ts';
import type { Asked } from '../joining.ts';
import { mayInGroup, type Standing, standingsOf } from '../may.ts';
import { membersShown } from '../members.ts';
import { selectGroup, selectGroups } from './group-queries.ts';
import { selectIsKeptOut } from './kept-out-queries.ts';
import {
  selectAllMemberships,
  selectMembers,
  selectMembership,
  selectMemberships,
  selectRole,
  updateMembership
} from './membership-queries.ts';
import { countWaiting, type JoinRequest, selectAsked, selectWaiting } from './request-queries.ts';
import type { GroupsDb } from './tables.ts';

/** A group, and what the asker is to it. */
export type GroupRead = {
  group: Group;
  role: GroupRole | undefined;
  mine: MyMembership | undefined;
  standings: Standing[];
};

/** The group of this slug; undefined where there is none. */
export async function readGroup(db: GroupsDb, slug: string, person: Person | null): Promise<GroupRead | undefined> {
  const group = await selectGroup(db, slug);
  if (!group) return undefined;
  const mine = person ? await selectMembership(db, group.id, person.id) : undefined;
  const isKeptOut = person !== null && !mine && (await selectIsKeptOut(db, group.id, person.id));
  return {
    group: mine ? group : veilGroup(group, m.groups_hidden_name()),
    role: mine?.role,
    mine,
    standings: standingsOf(person, mine?.role, { joining: group.joining, isKeptOut })
  };
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

/** Who is in which group, in all of them: for counts that name nobody. */
export async function listAllMemberships(db: GroupsDb): Promise<{ group: string; person: string }[]> {
  return await selectAllMemberships(db);
}

/** All groups by name, or those whose name or text has these words. */
export async function listGroups(db: GroupsDb, words = ''): Promise<GroupListed[]> {
  return await selectGroups(db, words.trim());
}

/** The members of a group that its reader may see, and how many there are in all. */
export async function listMembers(
  db: GroupsDb,
  { group, role, standings }: GroupRead,
  person: string | undefined
): Promise<{ members: Member[]; all: number }> {
  const all = await selectMembers(db, group.id);
  const mayReadAll = mayInGroup(standings, 'read-members');
  return { members: membersShown(all, { person, role, mayReadAll }), all: all.length };
}

/** Says whether a member wants to stand in the list of members. */
export async function listMyself(db: GroupsDb, group: string, person: string, listed: boolean): Promise<void> {
  await updateMembership(db, group, person, { listed });
}

/** What somebody who is no member has asked of a group. */
export async function readAsked(db: GroupsDb, group: string, person: string): Promise<Asked | undefined> {
  return await selectAsked(db, group, person);
}

/** Who waits to be let in, the longest first. */
export async function listRequests(db: GroupsDb, group: string): Promise<JoinRequest[]> {
  return await selectWaiting(db, group);
}

export async function countRequests(db: GroupsDb, group: string): Promise<number> {
  return await countWaiting(db, group);
}
