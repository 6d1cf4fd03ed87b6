import { fail, redirect } from '@sveltejs/kit';
import { mayInGroup } from '#groups';
import { groupAndPersonOf, groupOf } from '#app/server/group-page.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import { askForReach } from '#app/server/ask-for-reach.ts';
import { reachPage } from '#app/server/reach-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { group, standings } = await groupOf(event, 'read');
  return { ...(await reachPage({ group: group.id })), mayMake: mayInGroup(standings, 'make-gathering') };
};

export const actions: Actions = {
  make: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'make-gathering');
    if (!mayNow('meet', person.id)) return fail(429, { often: true });
    await askForReach({ group: group.id });
    redirect(303, event.url.pathname);
  }
};
