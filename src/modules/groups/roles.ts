import type { GroupRole } from './group.ts';

/** Who stays: `owners` and `others` without the one that it is about. */
export type Remaining = { owners: number; others: number };

/** Whether a group would be left without an owner: then somebody else must own it first, or it is deleted. */
export function wouldOrphan(role: GroupRole, { owners }: Remaining): boolean {
  return role === 'owner' && owners === 0;
}

export type LeaveTrouble = 'hand-over' | 'delete';

/** What the last owner has to do before she goes; undefined for everybody else. */
export function troubleWithLeaving(role: GroupRole, remaining: Remaining): LeaveTrouble | undefined {
  if (!wouldOrphan(role, remaining)) return undefined;
  return remaining.others === 0 ? 'delete' : 'hand-over';
}

/** Whether one may take another out of the group: owners everybody but owners, organisers plain members. */
export function mayTakeOut(by: GroupRole, other: GroupRole): boolean {
  if (by === 'owner') return other !== 'owner';
  return by === 'organiser' && other === 'member';
}
