import { deleteFollow, saveFollow } from './follow-queries.ts';
import { lockGroup } from './group-queries.ts';
import { selectIsKeptOut } from './kept-out-queries.ts';
import { selectRole } from './membership-queries.ts';
import type { GroupsDb, GroupsTx } from './tables.ts';

export type GroupFollowed =
  | { answer: 'followed' }
  /** Who is in it hears of everything anyway; whom organisers keep out is to have nothing to do with it. */
  | { answer: 'refused'; reason: 'member' | 'kept-out' };

/**
 * Lets somebody follow a group without joining it: she hears of what it holds for everyone, and of nothing that is for its
 * members. Nobody is told, and nobody sees it.
 * @returns undefined where the group is gone
 */
export async function followGroup(
  tx: GroupsTx,
  { group, person }: { group: string; person: string },
  now: Date
): Promise<GroupFollowed | undefined> {
  if (!(await lockGroup(tx, group))) return undefined;
  if (await selectRole(tx, group, person)) return { answer: 'refused', reason: 'member' };
  if (await selectIsKeptOut(tx, group, person)) return { answer: 'refused', reason: 'kept-out' };
  await saveFollow(tx, group, person, now);
  return { answer: 'followed' };
}

/** Ends it; also where the group shows itself no more. */
export async function unfollowGroup(db: GroupsDb, group: string, person: string): Promise<void> {
  await deleteFollow(db, group, person);
}
