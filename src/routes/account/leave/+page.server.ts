import { fail, redirect } from '@sveltejs/kit';
import { requirePerson, setCookies, signOut } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import { leave, tellOfLeaving } from '#app/server/leaving.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { email } = requirePerson(event);
  return { email, ...tellOfLeaving() };
};

export const actions: Actions = {
  default: async (event) => {
    const { id } = requirePerson(event);
    const typed = String((await event.request.formData()).get('email') ?? '');
    const left = await leave(id, typed);
    if (left.answer === 'refused') {
      return fail(400, { typed, refused: left.reason, groups: 'groups' in left ? left.groups : [] });
    }
    setCookies(event.cookies, await signOut(accounts(), event.request.headers));
    redirect(303, '/account/left');
  }
};
