import * as m from '#messages';
import type { GroupName } from '../group.ts';
import { selectFollowed, selectFollowers, selectFollows } from './follow-queries.ts';
import type { GroupsDb } from './tables.ts';

/** The groups that a person follows, by name. Which they are is her own business: show it to nobody else. */
export async function listFollowedGroups(db: GroupsDb, person: string): Promise<(GroupName & { id: string })[]> {
  const followed = await selectFollowed(db, person);
  return followed.map(({ id, slug, name, isWithheld }) => ({
    id,
    slug,
    name: isWithheld ? m.groups_hidden_name() : name
  }));
}

export async function followsGroup(db: GroupsDb, group: string, person: string): Promise<boolean> {
  return await selectFollows(db, group, person);
}

/** Who is to hear of what a group holds for everyone. Show it to nobody. */
export async function followersOf(db: GroupsDb, group: string): Promise<string[]> {
  return await selectFollowers(db, group);
}
