import type { Transaction } from 'kysely';
import { hashToken, type PeopleTables, type PeopleTx, withdrawAdmission } from '#people/server';
import { isUuid } from '#platform/server/uuid.ts';
import { type InvitationStage, stageOfInvitation } from '../invitation.ts';
import { deleteInvitations, type GroupInvitation, selectInvitation, selectInvitations } from './invitation-queries.ts';
import type { GroupsDb, GroupsTables, GroupsTx } from './tables.ts';

/** The invitation of a link into this group, as long as it works. Uses nothing up. */
export async function readGroupInvitation(
  db: GroupsDb,
  group: string,
  token: string,
  now: Date
): Promise<GroupInvitation | undefined> {
  const found = await selectInvitation(db, hashToken(token));
  return found && found.group === group && stageOfInvitation(found, now) === 'works' ? found : undefined;
}

/** Every invitation into a group and how it stands, the newest first. */
export async function listGroupInvitations(
  db: GroupsDb,
  group: string,
  now: Date
): Promise<(GroupInvitation & { stage: InvitationStage })[]> {
  const invitations = await selectInvitations(db, group);
  return invitations.map((one) => ({ ...one, stage: stageOfInvitation(one, now) }));
}

/** Takes an invitation back: its link stops working at once, also for joining the server. Who has joined by it stays. */
export async function withdrawGroupInvitation(
  tx: Transaction<GroupsTables & PeopleTables>,
  group: string,
  id: string
): Promise<void> {
  if (!isUuid(id)) return;
  const [groups, people]: [GroupsTx, PeopleTx] = [tx, tx];
  for (const tokenHash of await deleteInvitations(groups, group, { id })) await withdrawAdmission(people, tokenHash);
}
