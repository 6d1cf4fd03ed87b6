import { recordMentions } from '#moderation/server';
import { recordFact } from '#platform/server/outbox.ts';
import type { UnconferenceFact } from '../facts.ts';
import { LONGEST_COMMENT } from '../comment.ts';
import { deleteCommentRow, insertComment } from './comment-queries.ts';
import { sessionOf } from './read-session.ts';
import type { UnconferenceTx } from './tables.ts';

export { selectComment as findComment } from './comment-queries.ts';

export type Commented = 'written' | 'missing' | 'too-long' | 'gone';

/** Writes below a session; its hosts hear of it. */
export async function commentOnPitch(
  tx: UnconferenceTx,
  { gathering, pitch, by, typed }: { gathering: string; pitch: string; by: string; typed: string },
  now: Date
): Promise<Commented> {
  const text = typed.replaceAll('\r\n', '\n').trim();
  if (text === '') return 'missing';
  if (text.length > LONGEST_COMMENT) return 'too-long';
  if (!(await sessionOf(tx, gathering, pitch))) return 'gone';
  const id = await insertComment(tx, { pitch, by, text }, now);
  const fact: UnconferenceFact = { type: 'unconference.commented', comment: id, by };
  await recordFact(tx, fact);
  await recordMentions(tx, { text: { kind: 'pitch-comment', id }, by, says: [text] });
  return 'written';
}

/** Takes back what somebody wrote herself. */
export async function takeBackComment(tx: UnconferenceTx, id: string, by: string): Promise<boolean> {
  return await deleteCommentRow(tx, id, by);
}

/** Deletes what was removed for good. */
export async function deleteComment(tx: UnconferenceTx, id: string): Promise<void> {
  await deleteCommentRow(tx, id);
}
