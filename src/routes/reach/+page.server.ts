import { error, fail, redirect } from '@sveltejs/kit';
import { requirePerson } from '#people/server';
import { askForReach } from '#app/server/ask-for-reach.ts';
import { reachPage } from '#app/server/reach-page.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad } from './$types';

const SERVER = { group: null };

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  return { ...(await reachPage(SERVER)), mayMake: locals.person?.administrator ?? false };
};

export const actions: Actions = {
  make: async (event) => {
    const person = requirePerson(event);
    if (!person.administrator) error(403);
    if (!mayNow('meet', person.id)) return fail(429, { often: true });
    await askForReach(SERVER);
    redirect(303, '/reach');
  }
};
