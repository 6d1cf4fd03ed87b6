import { fail, redirect } from '@sveltejs/kit';
import { becomeAdministrator, readAdministratorLink, setCookies } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
  // The address of this page is a key: it must stay out of caches and other servers' logs.
  setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' });
  return {
    open: await readAdministratorLink(accounts().db, params.token, new Date()),
    name: locals.person?.name ?? '',
    email: locals.person?.email ?? ''
  };
};

export const actions: Actions = {
  default: async ({ params, request, cookies }) => {
    const form = await request.formData();
    const [name, email] = [String(form.get('name') ?? ''), String(form.get('email') ?? '')];
    const became = await becomeAdministrator(
      accounts(),
      { token: params.token, name, email },
      request.headers,
      new Date()
    );
    if (became.answer === 'administrator') {
      setCookies(cookies, became.headers);
      redirect(303, '/administrator');
    }
    if (became.reason === 'spent') return fail(410, { name, email, troubles: undefined });
    return fail(400, { name, email, troubles: { name: became.name, email: became.email } });
  }
};
