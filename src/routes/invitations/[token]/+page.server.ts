import { error, fail, redirect } from '@sveltejs/kit';
import { acceptInvitation, askForLink, readInvitation, readServer, setCookies } from '#people/server';
import { accounts, mailGoesOut } from '#app/server/accounts.ts';
import { getLocale } from '#paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
  // The address of this page is a key: it must stay out of caches and other servers' logs.
  setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' });
  const { db, origin, providers } = accounts();
  const { name, contact } = await readServer(db);
  const invitation = await readInvitation(db, params.token, new Date());
  return {
    server: name || new URL(origin).host,
    contact,
    invitation: invitation && { email: invitation.email },
    token: params.token,
    providers: providers.map(({ id, name }) => ({ id, name })),
    mailGoesOut: mailGoesOut()
  };
};

export const actions: Actions = {
  /** A link that was mailed to one address: who holds it is let in. */
  join: async ({ params, request, cookies }) => {
    const name = String((await request.formData()).get('name') ?? '');
    const accepted = await acceptInvitation(accounts(), { token: params.token, name }, request.headers, new Date());
    if (accepted.answer === 'refused') {
      const nameTrouble = accepted.reason === 'spent' ? undefined : accepted.reason;
      return fail(nameTrouble ? 400 : 410, { name, email: '', nameTrouble });
    }
    setCookies(cookies, accepted.headers);
    redirect(303, '/');
  },
  /** A link that is passed around: it only allows to ask for a sign-in mail. */
  ask: async ({ params, request, getClientAddress }) => {
    const form = await request.formData();
    const [name, email] = [String(form.get('name') ?? ''), String(form.get('email') ?? '')];
    if (!(await readInvitation(accounts().db, params.token, new Date()))) error(410);
    const asked = await askForLink(accounts(), {
      email,
      name,
      invitation: params.token,
      clientAddress: getClientAddress(),
      locale: getLocale()
    });
    if (asked.answer === 'refused') return fail(400, { name, email, refused: asked });
    return { asked: email.trim() };
  }
};
