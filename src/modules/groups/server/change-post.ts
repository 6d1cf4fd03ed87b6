import { recordMentions } from '#moderation/server';
import { checkPost, mayStillChange, type Post, type PostTroubles, type TypedPost } from '../board.ts';
import { lockGroup } from './group-queries.ts';
import { deleteReply, hasRepliesOfOthers, lockReply, updateReply } from './reply-queries.ts';
import type { GroupsTx } from './tables.ts';
import { deleteThread, lockThread, updateThread } from './thread-queries.ts';

/** A text of one's own: a reply, or what a thread begins with where null. */
type Own = { group: string; thread: string; reply: string | null; by: string };

export type Changed =
  | { answer: 'changed' }
  | { answer: 'refused'; troubles: PostTroubles }
  /** not hers, too long ago, or gone */
  | { answer: 'not-there' };

/** Changes what somebody wrote herself not long ago. */
export async function changePost(tx: GroupsTx, own: Own & { typed: TypedPost }, now: Date): Promise<Changed> {
  const found = await lockOwn(tx, own);
  if (!found || found.post.text === '' || !mayStillChange(found.post.writtenAt, now)) return { answer: 'not-there' };
  const read = checkPost(own.typed);
  if ('troubles' in read) return { answer: 'refused', troubles: read.troubles };
  const { title, text } = read.checked;
  if (own.reply === null) await updateThread(tx, own.thread, { title, text, changed_at: now });
  else await updateReply(tx, own.reply, text, now);
  const named =
    own.reply === null ? { kind: 'thread' as const, id: own.thread } : { kind: 'reply' as const, id: own.reply };
  await recordMentions(tx, { text: named, by: own.by, says: [text], before: [found.post.text] });
  return { answer: 'changed' };
}

/** What became of a thread whose writer takes it back. */
export type TakenBack = 'gone' | 'words-gone' | 'not-there';

/** Deletes what somebody wrote herself. Where others have replied, the thread stays with its title and their words. */
export async function takeBackPost(tx: GroupsTx, own: Own): Promise<TakenBack> {
  const found = await lockOwn(tx, own);
  if (!found) return 'not-there';
  if (own.reply !== null) {
    await deleteReply(tx, own.reply);
    return 'gone';
  }
  if (await hasRepliesOfOthers(tx, own.thread, own.by)) {
    await updateThread(tx, own.thread, { text: '' });
    return 'words-gone';
  }
  await deleteThread(tx, own.thread);
  return 'gone';
}

/** Keeps a thread at the top or no longer, lets nobody reply or lets them again. @returns false where it is gone */
export async function lookAfterThread(
  tx: GroupsTx,
  group: string,
  thread: string,
  change: Partial<{ pinned: boolean; closed: boolean }>
): Promise<boolean> {
  if (!(await lockThread(tx, group, thread))) return false;
  await updateThread(tx, thread, change);
  return true;
}

/** The group first, then the thread, then the reply: as all do who write. */
async function lockOwn(tx: GroupsTx, { group: id, thread: threadId, reply, by }: Own) {
  const group = await lockGroup(tx, id);
  const thread = await lockThread(tx, id, threadId);
  const post: Post | undefined = thread && reply !== null ? await lockReply(tx, threadId, reply) : thread;
  return group && post?.author?.id === by ? { group, post } : undefined;
}
