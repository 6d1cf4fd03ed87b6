import { isUuid } from '#platform/server/uuid.ts';
import { ANY_READER, type BoardReader, type Post, type Thread, type ThreadListed, veil } from '../board.ts';
import { countReplies, selectReplies } from './reply-queries.ts';
import type { GroupsDb } from './tables.ts';
import { countThreads, selectThread, selectThreads } from './thread-queries.ts';

const THREADS_A_PAGE = 25;
const REPLIES_A_PAGE = 50;

/** Part of something long; pages count from 1. */
export type Paged<T> = { rows: T[]; page: number; pages: number; /** rows in all pages */ all: number };

/** A page of a group's noticeboard. */
export async function listThreads(
  db: GroupsDb,
  group: string,
  wanted: number,
  reader: BoardReader = ANY_READER
): Promise<Paged<ThreadListed>> {
  const all = await countThreads(db, group);
  const { page, pages, from } = placeOf(wanted, all, THREADS_A_PAGE);
  const rows = await selectThreads(db, group, { from, most: THREADS_A_PAGE });
  return { rows: rows.map((thread) => veil(thread, reader)), page, pages, all };
}

/** The threads in which something was said last. */
export async function newestThreads(
  db: GroupsDb,
  group: string,
  most: number,
  reader: BoardReader = ANY_READER
): Promise<ThreadListed[]> {
  const rows = await selectThreads(db, group, { from: 0, most });
  return rows.map((thread) => veil(thread, reader));
}

/** A thread with a page of its replies; undefined where the group has none of this id. */
export async function readThread(
  db: GroupsDb,
  group: string,
  id: string,
  wanted: number,
  reader: BoardReader = ANY_READER
): Promise<{ thread: Thread; replies: Paged<Post> } | undefined> {
  const thread = isUuid(id) ? await selectThread(db, group, id) : undefined;
  if (!thread) return undefined;
  const all = await countReplies(db, id);
  const { page, pages, from } = placeOf(wanted, all, REPLIES_A_PAGE);
  const rows = await selectReplies(db, id, { from, most: REPLIES_A_PAGE });
  const shown = rows.map((reply) => veil(reply, reader));
  return { thread: veil(thread, reader), replies: { rows: shown, page, pages, all } };
}

function placeOf(wanted: number, all: number, aPage: number) {
  const pages = Math.max(1, Math.ceil(all / aPage));
  const page = Math.min(Math.max(1, wanted), pages);
  return { page, pages, from: (page - 1) * aPage };
}
