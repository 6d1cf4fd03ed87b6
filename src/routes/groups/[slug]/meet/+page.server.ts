import { error, fail, redirect } from '@sveltejs/kit';
import { askedOfMembers } from '#app/server/asked-of-members.ts';
import { groupAndPersonOf } from '#app/server/group-page.ts';
import { askWhoWouldCome, draftAt, placeChosen } from '#app/server/meet-here.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { group, person } = await groupAndPersonOf(event, 'ask-where');
  return await askedOfMembers(event, { counted: group.id, group: group.id, person: person.id });
};

export const actions: Actions = {
  /** Asks the group who would come there and then. */
  ask: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'post');
    const chosen = placeChosen(await event.request.formData()) ?? error(400);
    if (!mayNow('post', person.id)) return fail(429, { often: true });
    const id = await askWhoWouldCome(chosen, { group: group.id, by: person.id });
    redirect(303, `/ideas/${id}`);
  },
  draft: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'make-gathering');
    const chosen = placeChosen(await event.request.formData()) ?? error(400);
    const { slug } = await draftAt(chosen, { group: group.id, by: person.id });
    redirect(303, `/gatherings/${slug}/edit`);
  }
};
