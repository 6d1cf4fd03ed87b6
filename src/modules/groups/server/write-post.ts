import { recordMentions } from '#moderation/server';
import { recordFact } from '#platform/server/outbox.ts';
import { checkPost, mustAcceptConduct, type PostTroubles, type TypedPost } from '../board.ts';
import type { GroupsFact } from '../facts.ts';
import type { Group } from '../group.ts';
import { lockGroup } from './group-queries.ts';
import { selectMembership, updateMembership } from './membership-queries.ts';
import { insertReply } from './reply-queries.ts';
import type { GroupsTx } from './tables.ts';
import { insertThread, lockThread, updateThread } from './thread-queries.ts';

type Writing = { group: string; by: string; typed: TypedPost; acceptsConduct: boolean };

export type Written =
  | { answer: 'written'; id: string }
  | { answer: 'refused'; troubles: PostTroubles & { conduct?: 'missing' } }
  /** no member, or a thread that is closed or gone */
  | { answer: 'not-there' };

/** Starts a thread on a group's noticeboard. */
export async function startThread(tx: GroupsTx, writing: Writing, now: Date): Promise<Written> {
  const ready = await prepare(tx, writing, now);
  if ('answer' in ready) return ready;
  const { group, title, text } = ready;
  const id = await insertThread(tx, { group: group.id, by: writing.by, title, text }, now);
  const fact: GroupsFact = { type: 'groups.posted', group: group.id, thread: id, by: writing.by };
  await recordFact(tx, fact);
  await recordMentions(tx, { text: { kind: 'thread', id }, by: writing.by, says: [text] });
  return { answer: 'written', id };
}

/** Replies in a thread that is open. */
export async function replyInThread(tx: GroupsTx, writing: Writing & { thread: string }, now: Date): Promise<Written> {
  const { thread: id, by } = writing;
  const ready = await prepare(tx, writing, now);
  if ('answer' in ready) return ready;
  const thread = await lockThread(tx, writing.group, id);
  if (!thread || thread.closed) return { answer: 'not-there' };
  const { group, text } = ready;
  const reply = await insertReply(tx, { thread: id, by, text }, now);
  await updateThread(tx, id, { last_at: now });
  const fact: GroupsFact = { type: 'groups.replied', group: group.id, thread: id, reply, by };
  await recordFact(tx, fact);
  await recordMentions(tx, { text: { kind: 'reply', id: reply }, by, says: [text] });
  return { answer: 'written', id: reply };
}

type Ready = { group: Group; title: string; text: string };

/** What was typed, once it is whole and its writer is a member who has accepted the code of conduct. */
async function prepare(
  tx: GroupsTx,
  writing: Writing,
  now: Date
): Promise<Ready | Exclude<Written, { answer: 'written' }>> {
  const group = await lockGroup(tx, writing.group);
  const mine = group && (await selectMembership(tx, group.id, writing.by));
  if (!group || !mine) return { answer: 'not-there' };
  const mustAccept = mustAcceptConduct(group, mine.conductAcceptedAt);
  const read = checkPost(writing.typed);
  const troubles = {
    ...('troubles' in read && read.troubles),
    ...(mustAccept && !writing.acceptsConduct && { conduct: 'missing' as const })
  };
  if (!('checked' in read) || Object.keys(troubles).length > 0) return { answer: 'refused', troubles };
  if (mustAccept) await updateMembership(tx, group.id, writing.by, { conduct_accepted_at: now });
  return { group, ...read.checked };
}
