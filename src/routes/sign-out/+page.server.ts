import { redirect } from '@sveltejs/kit';
import { setCookies, signOut } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ email: locals.person?.email });

export const actions: Actions = {
  default: async ({ request, cookies, setHeaders }) => {
    // Whoever takes this device next reads nothing that was kept on it.
    setHeaders({ 'clear-site-data': '"cache", "storage"' });
    setCookies(cookies, await signOut(accounts(), request.headers));
    redirect(303, '/');
  }
};
