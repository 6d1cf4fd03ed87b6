import { isUuid } from '#platform/server/uuid.ts';
import { deleteGroup, selectGroupById } from './group-queries.ts';
import { deleteReply, selectReplyIn } from './reply-queries.ts';
import type { GroupsDb, GroupsTx } from './tables.ts';
import { deleteThread, selectThreadIn } from './thread-queries.ts';

/** A text of a noticeboard by its id alone, whoever may read it, unless it was removed. */
export type Posted = {
  group: { id: string; slug: string };
  thread: string;
  title: string;
  text: string;
  author: string | null;
};

export async function findPosted(db: GroupsDb, kind: 'thread' | 'reply', id: string): Promise<Posted | undefined> {
  if (!isUuid(id)) return undefined;
  return kind === 'thread' ? await selectThreadIn(db, id) : await selectReplyIn(db, id);
}

/** What a group says of itself, by its id. */
export async function findGroup(db: GroupsDb, id: string) {
  return isUuid(id) ? await selectGroupById(db, id) : undefined;
}

/** Deletes for good what was removed long ago. */
export async function deletePosted(tx: GroupsTx, kind: 'group' | 'thread' | 'reply', id: string): Promise<void> {
  await { group: deleteGroup, thread: deleteThread, reply: deleteReply }[kind](tx, id);
}
