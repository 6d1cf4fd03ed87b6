import { error, fail, redirect } from '@sveltejs/kit';
import { mayInGroup, mayStillChange, type Post } from '#groups';
import { changePost, lookAfterThread, readThread, replyInThread, takeBackPost } from '#groups/server';
import { isUuid } from '#platform/server/uuid.ts';
import { numberAsked, textOf } from '#app/server/asked.ts';
import { foldBlocked } from '#app/server/block.ts';
import { database } from '#app/server/database.ts';
import { boardReader, groupAndPersonOf, groupOf } from '#app/server/group-page.ts';
import { conductToAccept, typedPost } from '#app/server/post-form.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import { proseOf } from '#app/server/prose.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const LAST_PAGE = Number.MAX_SAFE_INTEGER;

export const load: PageServerLoad = async (event) => {
  const read = await groupOf(event, 'read-board');
  const found = await readThread(
    database(),
    read.group.id,
    event.params.thread,
    numberAsked(event.url, 'page'),
    boardReader(event, read)
  );
  if (!found) error(404);
  const { thread, replies } = found;
  const posts = [thread, ...replies.rows];
  const html = await proseOf(posts.map(({ text }) => text));
  const folded = await foldBlocked(posts, event.locals.person?.id);
  const now = new Date();
  const mayPost = mayInGroup(read.standings, 'post');
  const shown = <P extends Post>(post: P, index: number) => ({
    ...post,
    html: html[index] ?? '',
    isFolded: folded[index]?.isFolded ?? false,
    isMine: mayPost && post.author?.id === event.locals.person?.id,
    canChange: mayStillChange(post.writtenAt, now)
  });
  return {
    thread: shown(thread, 0),
    replies: replies.rows.map((reply, index) => shown(reply, index + 1)),
    page: replies.page,
    pages: replies.pages,
    conduct: await conductToAccept(read)
  };
};

export const actions: Actions = {
  reply: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'post');
    const thread = threadOf(event);
    const { typed, acceptsConduct } = typedPost(await event.request.formData());
    const now = new Date();
    if (!mayNow('post', person.id, now)) return fail(429, { typed, often: true });
    const writing = { group: group.id, by: person.id, thread, typed, acceptsConduct };
    const written = await database()
      .transaction()
      .execute((tx) => replyInThread(tx, writing, now));
    if (written.answer === 'refused') return fail(400, { typed, troubles: written.troubles });
    if (written.answer === 'not-there') return fail(409, { typed, gone: true });
    const { replies } = (await readThread(database(), group.id, thread, LAST_PAGE)) ?? error(404);
    redirect(303, `${event.url.pathname}${replies.page > 1 ? `?page=${replies.page}` : ''}#reply-${written.id}`);
  },
  change: async (event) => {
    const { own, form } = await ownPostOf(event);
    const { typed } = typedPost(form);
    const changed = await database()
      .transaction()
      .execute((tx) => changePost(tx, { ...own, typed }, new Date()));
    if (changed.answer === 'refused')
      return fail(400, { changing: { reply: own.reply, typed, troubles: changed.troubles } });
    if (changed.answer === 'not-there') return fail(409, { typed, gone: true });
    redirect(303, `${event.url.pathname}${own.reply ? `#reply-${own.reply}` : ''}`);
  },
  takeBack: async (event) => {
    const { own, slug } = await ownPostOf(event);
    const answer = await database()
      .transaction()
      .execute((tx) => takeBackPost(tx, own));
    redirect(303, own.reply === null && answer === 'gone' ? `/groups/${slug}/board` : event.url.pathname);
  },
  lookAfter: async (event) => {
    const { group } = await groupAndPersonOf(event, 'look-after-board');
    const form = await event.request.formData();
    const change = {
      ...(form.has('pinned') && { pinned: form.get('pinned') === 'yes' }),
      ...(form.has('closed') && { closed: form.get('closed') === 'yes' })
    };
    const thread = threadOf(event);
    const isThere = await database()
      .transaction()
      .execute((tx) => lookAfterThread(tx, group.id, thread, change));
    if (!isThere) error(404);
    redirect(303, event.url.pathname);
  }
};

function threadOf(event: RequestEvent): string {
  const { thread } = event.params;
  return isUuid(thread) ? thread : error(404);
}

/** What the form is about: one's own reply, or what the thread begins with. */
async function ownPostOf(event: RequestEvent) {
  const { group, person } = await groupAndPersonOf(event, 'post');
  const form = await event.request.formData();
  const reply = textOf(form, 'reply');
  if (reply !== '' && !isUuid(reply)) error(404);
  const own = { group: group.id, thread: threadOf(event), reply: reply || null, by: person.id };
  return { own, form, slug: group.slug };
}
