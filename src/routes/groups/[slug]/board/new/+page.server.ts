import { error, fail, redirect } from '@sveltejs/kit';
import type { TypedPost } from '#groups';
import { startThread } from '#groups/server';
import { database } from '#app/server/database.ts';
import { groupAndPersonOf } from '#app/server/group-page.ts';
import { conductToAccept, typedPost } from '#app/server/post-form.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad } from './$types';

const LONGEST_PROPOSED = { title: 120, text: 2000 };

export const load: PageServerLoad = async (event) => {
  const read = await groupAndPersonOf(event, 'post');
  return { conduct: await conductToAccept(read), proposed: proposedIn(event.url.searchParams) };
};

export const actions: Actions = {
  default: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'post');
    const { typed, acceptsConduct } = typedPost(await event.request.formData());
    const now = new Date();
    if (!mayNow('post', person.id, now)) return fail(429, { typed, often: true });
    const writing = { group: group.id, by: person.id, typed: { title: '', ...typed }, acceptsConduct };
    const written = await database()
      .transaction()
      .execute((tx) => startThread(tx, writing, now));
    if (written.answer === 'refused') return fail(400, { typed, troubles: written.troubles });
    if (written.answer === 'not-there') error(403);
    redirect(303, `/groups/${group.slug}/board/${written.id}`);
  }
};

/** What somebody came from and might want to write about; nothing is posted until she does it herself. */
function proposedIn(params: URLSearchParams): TypedPost {
  const { title, text } = LONGEST_PROPOSED;
  return { title: params.get('title')?.slice(0, title) ?? '', text: params.get('text')?.slice(0, text) ?? '' };
}
