import { recordFact } from '#platform/server/outbox.ts';
import { hashToken } from '#people/server';
import type { GroupsFact } from '../facts.ts';
import type { Group } from '../group.ts';
import { stageOfInvitation } from '../invitation.ts';
import { decideJoining, type JoinDecision } from '../joining.ts';
import { deleteFollow } from './follow-queries.ts';
import { selectIsKeptOut } from './kept-out-queries.ts';
import { lockGroup } from './group-queries.ts';
import { countUse, type GroupInvitation, lockInvitation } from './invitation-queries.ts';
import { insertMembership, selectRole } from './membership-queries.ts';
import { deleteRequest, saveRequest, selectAsked } from './request-queries.ts';
import type { GroupsTx } from './tables.ts';

export type JoinWish = {
  group: string;
  person: string;
  /** to the organisers, where they decide */
  words: string;
  acceptsConduct: boolean;
  /** of an invitation link */
  token?: string;
};

/** Makes somebody a member, or asks the organisers to; undefined where the group is gone. */
export async function joinGroup(tx: GroupsTx, wish: JoinWish, now: Date): Promise<JoinDecision | undefined> {
  const group = await lockGroup(tx, wish.group);
  if (!group) return undefined;
  const words = wish.words.trim();
  const invitation = await workingInvitation(tx, group.id, wish.token, now);
  const decision = decideJoining(
    {
      joining: group.joining,
      hasConduct: group.conduct !== '',
      acceptsConduct: wish.acceptsConduct,
      role: await selectRole(tx, group.id, wish.person),
      isKeptOut: await selectIsKeptOut(tx, group.id, wish.person),
      isInvited: invitation !== undefined,
      asked: await selectAsked(tx, group.id, wish.person),
      words
    },
    now
  );
  if (decision.answer === 'joined') await becomeMember(tx, group, wish.person, invitation, now);
  if (decision.answer === 'asked') await ask(tx, group.id, wish.person, words, now);
  return decision;
}

async function workingInvitation(tx: GroupsTx, group: string, token: string | undefined, now: Date) {
  if (!token) return undefined;
  const invitation = await lockInvitation(tx, hashToken(token));
  if (!invitation || invitation.group !== group) return undefined;
  return stageOfInvitation(invitation, now) === 'works' ? invitation : undefined;
}

async function becomeMember(
  tx: GroupsTx,
  { id, conduct }: Group,
  person: string,
  invitation: GroupInvitation | undefined,
  now: Date
): Promise<void> {
  const conductAcceptedAt = conduct === '' ? null : now;
  await insertMembership(tx, { group: id, person, role: 'member', conductAcceptedAt }, now);
  await deleteRequest(tx, id, person);
  await deleteFollow(tx, id, person);
  if (invitation) await countUse(tx, invitation.id);
  const fact: GroupsFact = { type: 'groups.joined', group: id, person };
  await recordFact(tx, fact);
}

async function ask(tx: GroupsTx, group: string, person: string, words: string, now: Date): Promise<void> {
  await saveRequest(tx, group, person, words, now);
  const fact: GroupsFact = { type: 'groups.asked-to-join', group, person };
  await recordFact(tx, fact);
}
