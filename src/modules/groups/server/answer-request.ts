import { recordFact } from '#platform/server/outbox.ts';
import type { GroupsFact } from '../facts.ts';
import { LONGEST_WORDS } from '../joining.ts';
import { deleteFollow } from './follow-queries.ts';
import { lockGroup } from './group-queries.ts';
import { insertMembership } from './membership-queries.ts';
import { deleteRequest, refuseRequest, selectAsked } from './request-queries.ts';
import type { GroupsTx } from './tables.ts';

type Request = { group: string; person: string; by: string };

/** Lets in somebody who has asked. @returns false where she is not waiting any more: another organiser was faster */
export async function letIn(tx: GroupsTx, { group: id, person, by }: Request, now: Date): Promise<boolean> {
  const group = await lockGroup(tx, id);
  const asked = await selectAsked(tx, id, person);
  if (!group || !asked || asked.refused) return false;
  const conductAcceptedAt = group.conduct === '' ? null : asked.askedAt;
  await insertMembership(tx, { group: id, person, role: 'member', conductAcceptedAt }, now);
  await deleteRequest(tx, id, person);
  await deleteFollow(tx, id, person);
  const fact: GroupsFact = { type: 'groups.let-in', group: id, person, by };
  await recordFact(tx, fact);
  return true;
}

export type Refusal = { answer: 'refused' } | { answer: 'gone' } | { answer: 'wrong'; trouble: 'missing' | 'too-long' };

/** Refuses somebody who has asked, with words that she reads. */
export async function refuse(tx: GroupsTx, request: Request & { words: string }, now: Date): Promise<Refusal> {
  const { group: id, person, by } = request;
  const words = request.words.trim();
  if (words === '') return { answer: 'wrong', trouble: 'missing' };
  if (words.length > LONGEST_WORDS) return { answer: 'wrong', trouble: 'too-long' };
  await lockGroup(tx, id);
  const asked = await selectAsked(tx, id, person);
  if (!asked || asked.refused) return { answer: 'gone' };
  await refuseRequest(tx, id, person, words, now);
  const fact: GroupsFact = { type: 'groups.refused', group: id, person, by };
  await recordFact(tx, fact);
  return { answer: 'refused' };
}

/** Takes back what somebody asked. Nobody is told. */
export async function takeBackRequest(tx: GroupsTx, group: string, person: string): Promise<void> {
  await lockGroup(tx, group);
  const asked = await selectAsked(tx, group, person);
  if (asked && !asked.refused) await deleteRequest(tx, group, person);
}
