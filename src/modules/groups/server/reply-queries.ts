import type { ExpressionBuilder } from 'kysely';
import type { Post } from '../board.ts';
import type { GroupsDb, GroupsTables, GroupsTx } from './tables.ts';
import { authorOf, hiddenOf } from './thread-queries.ts';

export async function insertReply(
  db: GroupsDb,
  reply: { thread: string; by: string; text: string },
  now: Date
): Promise<string> {
  const { id } = await db
    .insertInto('reply')
    .values({ thread_id: reply.thread, written_by: reply.by, text: reply.text, written_at: now, changed_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function replies(db: GroupsDb) {
  return db
    .selectFrom('reply')
    .leftJoin('person', 'person.id', 'reply.written_by')
    .leftJoin('withheld_text', (join) =>
      join
        .on('withheld_text.kind', '=', 'reply')
        .on((e) => e('withheld_text.id', '=', e.cast<string>('reply.id', 'text')))
    )
    .where('withheld_text.how', 'is distinct from', 'removed')
    .select([
      'withheld_text.because as hidden_because',
      'reply.id',
      'reply.text',
      'reply.written_at as writtenAt',
      'reply.changed_at as changedAt',
      'person.id as author_id',
      'person.name as author_name',
      'person.handle as author_handle'
    ]);
}

/** A page of what was replied in a thread, the oldest first. */
export async function selectReplies(
  db: GroupsDb,
  thread: string,
  { from, most }: { from: number; most: number }
): Promise<Post[]> {
  const rows = await replies(db)
    .where('reply.thread_id', '=', thread)
    .orderBy('reply.written_at')
    .orderBy('reply.id')
    .offset(from)
    .limit(most)
    .execute();
  return rows.map(postOf);
}

export async function countReplies(db: GroupsDb, thread: string): Promise<number> {
  const { count } = await db
    .selectFrom('reply')
    .select((e) => e.fn.countAll<string>().as('count'))
    .where('thread_id', '=', thread)
    .where(isShown)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether others than this person replied in a thread, or people whose accounts are gone. */
export async function hasRepliesOfOthers(db: GroupsDb, thread: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('reply')
    .select('id')
    .where('thread_id', '=', thread)
    .where('written_by', 'is distinct from', person)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function lockReply(tx: GroupsTx, thread: string, id: string): Promise<Post | undefined> {
  const row = await replies(tx)
    .where('reply.id', '=', id)
    .where('reply.thread_id', '=', thread)
    .forUpdate('reply')
    .executeTakeFirst();
  return row && postOf(row);
}

/** By its id alone, with the group and the thread that it is in. */
export async function selectReplyIn(db: GroupsDb, id: string) {
  const row = await replies(db)
    .innerJoin('thread', 'thread.id', 'reply.thread_id')
    .innerJoin('group', 'group.id', 'thread.group_id')
    .select(['group.id as group', 'group.slug', 'thread.id as thread', 'thread.title'])
    .where('reply.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { group, slug, thread, title, text, author_id: author } = row;
  return { group: { id: group, slug }, thread, title, text, author };
}

export async function updateReply(db: GroupsDb, id: string, text: string, now: Date): Promise<void> {
  await db.updateTable('reply').set({ text, changed_at: now }).where('id', '=', id).execute();
}

export async function deleteReply(db: GroupsDb, id: string): Promise<void> {
  await db.deleteFrom('reply').where('id', '=', id).execute();
}

function postOf(row: Awaited<ReturnType<ReturnType<typeof replies>['execute']>>[number]): Post {
  const { author_id, author_name, author_handle, hidden_because, ...post } = row;
  return {
    ...post,
    author: authorOf({ author_id, author_name, author_handle }),
    hidden: hiddenOf(hidden_because)
  };
}

/** Whether a reply was not removed. */
export function isShown(e: ExpressionBuilder<GroupsTables, 'reply'>) {
  return e.not(
    e.exists(
      e
        .selectFrom('withheld_text')
        .select('withheld_text.id')
        .where('withheld_text.kind', '=', 'reply')
        .where('withheld_text.how', '=', 'removed')
        .where((w) => w('withheld_text.id', '=', w.cast<string>('reply.id', 'text')))
    )
  );
}
