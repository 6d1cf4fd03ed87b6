import { recordMentions } from '#moderation/server';
import { recordFact } from '#platform/server/outbox.ts';
import type { GroupsFact } from '../facts.ts';
import { checkGroup, type GroupTroubles, type TypedGroup } from '../typed-group.ts';
import { deleteGroup, lockGroup, updateGroup } from './group-queries.ts';
import { selectMembers, updateMembership } from './membership-queries.ts';
import type { GroupsTx } from './tables.ts';

export type Edited = { answer: 'saved' } | { answer: 'refused'; troubles: GroupTroubles };

/** Changes what a group says of itself. Its address stays; a code of conduct that changes is to be accepted anew. */
export async function editGroup(
  tx: GroupsTx,
  group: string,
  { typed, by }: { typed: TypedGroup; by: string },
  now: Date
): Promise<Edited | undefined> {
  const read = checkGroup(typed);
  if ('troubles' in read) return { answer: 'refused', troubles: read.troubles };
  const before = await lockGroup(tx, group);
  if (!before) return undefined;
  const hasNewConduct = before.conduct !== read.checked.conduct;
  await updateGroup(tx, group, read.checked, hasNewConduct ? now : before.conductChangedAt);
  if (hasNewConduct) await updateMembership(tx, group, by, { conduct_accepted_at: now });
  const { about, conduct } = read.checked;
  const said = { says: [about, conduct], before: [before.about, before.conduct] };
  await recordMentions(tx, { text: { kind: 'group', id: group }, by, ...said });
  return { answer: 'saved' };
}

export type Removed = { answer: 'removed' } | { answer: 'refused'; reason: 'upcoming' };

/**
 * Deletes a group with its memberships, its noticeboard and its gatherings that are over or were never published.
 * @param upcoming how many published gatherings of it are still to come: these must be cancelled first
 */
export async function removeGroup(
  tx: GroupsTx,
  { group, by, upcoming }: { group: string; by: string; upcoming: number }
): Promise<Removed | undefined> {
  const found = await lockGroup(tx, group);
  if (!found) return undefined;
  if (upcoming > 0) return { answer: 'refused', reason: 'upcoming' };
  const members = await selectMembers(tx, group);
  await deleteGroup(tx, group);
  const fact: GroupsFact = {
    type: 'groups.removed',
    group,
    name: found.name,
    members: members.map(({ id }) => id),
    by
  };
  await recordFact(tx, fact);
  return { answer: 'removed' };
}
