import { fail, redirect } from '@sveltejs/kit';
import { readWayBack } from '#people';
import { askForLink, listSamplePeople, readServer } from '#people/server';
import { accounts, mailGoesOut } from '#app/server/accounts.ts';
import { settings } from '#app/server/settings.ts';
import { getLocale } from '#paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const to = readWayBack(url.searchParams.get('to'));
  if (locals.person) redirect(303, to);
  const { db, providers } = accounts();
  const { contact, joining } = await readServer(db);
  return {
    to,
    contact,
    joining,
    mailGoesOut: mailGoesOut(),
    providers: providers.map(({ id, name }) => ({ id, name })),
    samplePeople: settings().sample ? await listSamplePeople(db) : []
  };
};

export const actions: Actions = {
  default: async ({ request, getClientAddress }) => {
    const form = await request.formData();
    const email = String(form.get('email') ?? '');
    const to = readWayBack(String(form.get('to') ?? ''));
    const asked = await askForLink(accounts(), { email, to, clientAddress: getClientAddress(), locale: getLocale() });
    if (asked.answer === 'refused')
      return fail(asked.reason === 'too-often' ? 429 : 400, { email, to, refused: asked });
    return { asked: email.trim(), to };
  }
};
