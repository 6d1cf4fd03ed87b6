import type { GroupRole, Joining } from '../index.ts';
import * as m from '#messages';

/** How a group is joined, after the number of its members. */
export function howToJoin(joining: Joining): string {
  const words = {
    open: m.groups_how_open,
    approval: m.groups_how_approval,
    invitation: m.groups_how_invitation
  };
  return words[joining]();
}

export function roleWord(role: GroupRole): string {
  const words = { owner: m.groups_role_owner, organiser: m.groups_role_organiser, member: m.groups_role_member };
  return words[role]();
}

/** What somebody reads of her own part. */
export function yourRole(role: GroupRole): string {
  const words = { owner: m.groups_you_owner, organiser: m.groups_you_organiser, member: m.groups_you_member };
  return words[role]();
}
