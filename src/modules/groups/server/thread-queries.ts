import type { Author, Hidden, Post, Thread, ThreadListed } from '../board.ts';
import { isShown } from './reply-queries.ts';
import type { GroupsDb, GroupsTx } from './tables.ts';

export async function insertThread(
  db: GroupsDb,
  thread: { group: string; by: string; title: string; text: string },
  now: Date
): Promise<string> {
  const { id } = await db
    .insertInto('thread')
    .values({
      group_id: thread.group,
      started_by: thread.by,
      title: thread.title,
      text: thread.text,
      started_at: now,
      changed_at: null,
      last_at: now
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A page of a group's threads: pinned ones first, then those in which something was said last. */
export async function selectThreads(
  db: GroupsDb,
  group: string,
  { from, most }: { from: number; most: number }
): Promise<ThreadListed[]> {
  const rows = await db
    .selectFrom('thread')
    .leftJoin('person', 'person.id', 'thread.started_by')
    .leftJoin('withheld_text', (join) =>
      join
        .on('withheld_text.kind', '=', 'thread')
        .on((e) => e('withheld_text.id', '=', e.cast<string>('thread.id', 'text')))
    )
    .where('withheld_text.how', 'is distinct from', 'removed')
    .select([
      'withheld_text.because as hidden_because',
      'thread.id',
      'thread.title',
      'thread.pinned',
      'thread.closed',
      'thread.last_at as lastAt',
      'person.id as author_id',
      'person.name as author_name',
      'person.handle as author_handle'
    ])
    .select((e) =>
      e
        .selectFrom('reply')
        .select((r) => r.fn.countAll<string>().as('count'))
        .whereRef('reply.thread_id', '=', 'thread.id')
        .where(isShown)
        .as('replies')
    )
    .where('thread.group_id', '=', group)
    .orderBy('thread.pinned', 'desc')
    .orderBy('thread.last_at', 'desc')
    .orderBy('thread.id')
    .offset(from)
    .limit(most)
    .execute();
  return rows.map(({ author_id, author_name, author_handle, hidden_because, replies, ...thread }) => ({
    ...thread,
    replies: Number(replies ?? 0),
    author: authorOf({ author_id, author_name, author_handle }),
    hidden: hiddenOf(hidden_because)
  }));
}

export async function countThreads(db: GroupsDb, group: string): Promise<number> {
  const { threads } = await db
    .selectFrom('thread')
    .select((e) => e.fn.countAll<string>().as('threads'))
    .where('group_id', '=', group)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('withheld_text')
            .select('withheld_text.id')
            .where('withheld_text.kind', '=', 'thread')
            .where('withheld_text.how', '=', 'removed')
            .where((w) => w('withheld_text.id', '=', w.cast<string>('thread.id', 'text')))
        )
      )
    )
    .executeTakeFirstOrThrow();
  return Number(threads);
}

function threads(db: GroupsDb) {
  return db
    .selectFrom('thread')
    .leftJoin('person', 'person.id', 'thread.started_by')
    .leftJoin('withheld_text', (join) =>
      join
        .on('withheld_text.kind', '=', 'thread')
        .on((e) => e('withheld_text.id', '=', e.cast<string>('thread.id', 'text')))
    )
    .where('withheld_text.how', 'is distinct from', 'removed')
    .select([
      'withheld_text.because as hidden_because',
      'thread.id',
      'thread.group_id as group',
      'thread.title',
      'thread.text',
      'thread.pinned',
      'thread.closed',
      'thread.started_at as writtenAt',
      'thread.changed_at as changedAt',
      'person.id as author_id',
      'person.name as author_name',
      'person.handle as author_handle'
    ]);
}

/** One thread of a group, without its replies. */
export async function selectThread(db: GroupsDb, group: string, id: string): Promise<Thread | undefined> {
  const row = await threads(db).where('thread.id', '=', id).where('thread.group_id', '=', group).executeTakeFirst();
  return row && threadOf(row);
}

/** The same, changed by nobody else before the end of the transaction. */
export async function lockThread(tx: GroupsTx, group: string, id: string): Promise<Thread | undefined> {
  const row = await threads(tx)
    .where('thread.id', '=', id)
    .where('thread.group_id', '=', group)
    .forUpdate('thread')
    .executeTakeFirst();
  return row && threadOf(row);
}

/** By its id alone, with the group that it is in. */
export async function selectThreadIn(db: GroupsDb, id: string) {
  const row = await threads(db)
    .innerJoin('group', 'group.id', 'thread.group_id')
    .select('group.slug')
    .where('thread.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { group, slug, title, text, author_id: author } = row;
  return { group: { id: group, slug }, thread: id, title, text, author };
}

type ThreadChange = Partial<{
  title: string;
  text: string;
  changed_at: Date;
  last_at: Date;
  pinned: boolean;
  closed: boolean;
}>;

export async function updateThread(db: GroupsDb, id: string, change: ThreadChange): Promise<void> {
  await db.updateTable('thread').set(change).where('id', '=', id).execute();
}

export async function deleteThread(db: GroupsDb, id: string): Promise<void> {
  await db.deleteFrom('thread').where('id', '=', id).execute();
}

type AuthorRow = { author_id: string | null; author_name: string | null; author_handle: string | null };

/** Null once her account is gone. */
export function authorOf({ author_id, author_name, author_handle }: AuthorRow): Author | null {
  return author_id === null ? null : { id: author_id, name: author_name ?? '', handle: author_handle };
}

export function hiddenOf(because: string | null): Hidden {
  return because === null ? null : { because };
}

type ThreadRow = AuthorRow & { hidden_because: string | null } & Omit<Post, 'author' | 'hidden'> &
  Omit<Thread, keyof Post>;

function threadOf({ author_id, author_name, author_handle, hidden_because, ...thread }: ThreadRow): Thread {
  return {
    ...thread,
    author: authorOf({ author_id, author_name, author_handle }),
    hidden: hiddenOf(hidden_because)
  };
}

export async function selectThreadTitle(db: GroupsDb, id: string): Promise<string | undefined> {
  return (await db.selectFrom('thread').select('title').where('id', '=', id).executeTakeFirst())?.title;
}

/** Who started a thread and who answered in it, each once. */
export async function selectWriters(db: GroupsDb, thread: string): Promise<string[]> {
  const rows = await db
    .selectFrom('thread')
    .select('started_by as person')
    .where('id', '=', thread)
    .union(db.selectFrom('reply').select('written_by as person').where('thread_id', '=', thread))
    .execute();
  return rows.flatMap(({ person }) => person ?? []);
}
