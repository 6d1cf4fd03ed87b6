import { fail, redirect } from '@sveltejs/kit';
import { readWayBack } from '#people';
import { readServer, readSignInLink, setCookies, signInByLink } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, setHeaders }) => {
  // The address of this page is a key: it must stay out of caches and other servers' logs.
  setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' });
  const { db } = accounts();
  return {
    email: await readSignInLink(db, params.token, new Date()),
    to: readWayBack(url.searchParams.get('to')),
    server: (await readServer(db)).name
  };
};

export const actions: Actions = {
  default: async ({ params, request, cookies, url }) => {
    const signedIn = await signInByLink(accounts(), params.token, request.headers);
    if (signedIn.answer === 'spent') return fail(410, { spent: true });
    setCookies(cookies, signedIn.headers);
    const to = readWayBack(url.searchParams.get('to'));
    redirect(303, signedIn.person.name ? to : `/account?to=${encodeURIComponent(to)}`);
  }
};
