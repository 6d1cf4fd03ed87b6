import { recordFact } from '#platform/server/outbox.ts';
import type { GroupsFact } from '../facts.ts';
import type { GroupName, GroupRole } from '../group.ts';
import { type LeaveTrouble, mayTakeOut, troubleWithLeaving, wouldOrphan } from '../roles.ts';
import { lockGroup } from './group-queries.ts';
import { countRemaining, deleteMembership, lockOwned, selectRole, updateMembership } from './membership-queries.ts';
import type { GroupsTx } from './tables.ts';

export type Left = { answer: 'left' } | { answer: 'refused'; reason: LeaveTrouble | 'no-member' };

/** Takes somebody out of a group as she wants; its last owner only once it has another. */
export async function leaveGroup(tx: GroupsTx, group: string, person: string): Promise<Left> {
  await lockGroup(tx, group);
  const role = await selectRole(tx, group, person);
  if (!role) return { answer: 'refused', reason: 'no-member' };
  const trouble = troubleWithLeaving(role, await countRemaining(tx, group, person));
  if (trouble) return { answer: 'refused', reason: trouble };
  await deleteMembership(tx, group, person);
  const fact: GroupsFact = { type: 'groups.left', group, person };
  await recordFact(tx, fact);
  return { answer: 'left' };
}

type About = { group: string; person: string; by: string };

/** Takes a member out. @returns false where one may not, or she is none */
export async function takeOutMember(tx: GroupsTx, { group, person, by }: About): Promise<boolean> {
  await lockGroup(tx, group);
  const [mine, role] = [await selectRole(tx, group, by), await selectRole(tx, group, person)];
  if (!mine || !role || !mayTakeOut(mine, role)) return false;
  await deleteMembership(tx, group, person);
  const fact: GroupsFact = { type: 'groups.taken-out', group, person, by };
  await recordFact(tx, fact);
  return true;
}

export type RoleChanged = { answer: 'changed' } | { answer: 'refused'; reason: 'last-owner' | 'not-there' };

/** Makes a member something else, as one of the owners wants. The last owner stays one. */
export async function changeRole(
  tx: GroupsTx,
  { group, person, by, role }: About & { role: GroupRole }
): Promise<RoleChanged> {
  await lockGroup(tx, group);
  const [mine, before] = [await selectRole(tx, group, by), await selectRole(tx, group, person)];
  if (mine !== 'owner' || !before) return { answer: 'refused', reason: 'not-there' };
  if (before === role) return { answer: 'changed' };
  if (wouldOrphan(before, await countRemaining(tx, group, person))) return { answer: 'refused', reason: 'last-owner' };
  await updateMembership(tx, group, person, { role });
  const fact: GroupsFact = { type: 'groups.role-changed', group, person, role, by };
  await recordFact(tx, fact);
  return { answer: 'changed' };
}

/**
 * The groups that nobody would own without this person: each must be handed over or deleted before her account is. Nobody
 * else leaves one of hers before the end of the transaction, so that two owners cannot go at once.
 */
export async function ownsAlone(
  tx: GroupsTx,
  person: string
): Promise<(GroupName & { /** without her */ members: number })[]> {
  const alone = [];
  for (const { id, slug, name } of await lockOwned(tx, person)) {
    const { owners, others } = await countRemaining(tx, id, person);
    if (owners === 0) alone.push({ slug, name, members: others });
  }
  return alone;
}
