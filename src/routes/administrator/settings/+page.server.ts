import { fail, redirect } from '@sveltejs/kit';
import { readServer, requireAdministrator, saveServer } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = requireAdministrator(event);
  const server = await readServer(accounts().db);
  return {
    setting: { ...server, contact: server.contact || (server.name ? '' : person.email) },
    first: !server.name,
    zones: ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
  };
};

export const actions: Actions = {
  default: async (event) => {
    requireAdministrator(event);
    const form = await event.request.formData();
    const text = (field: string) => String(form.get(field) ?? '');
    const typed = {
      name: text('name'),
      zone: text('zone'),
      languages: form.getAll('languages').map(String),
      contact: text('contact'),
      joining: text('joining')
    };
    const first = !(await readServer(accounts().db)).name;
    const saved = await saveServer(accounts().db, typed);
    if (saved.answer === 'refused') return fail(400, { typed, troubles: saved.troubles });
    if (first) redirect(303, '/administrator');
    return { saved: true };
  }
};
