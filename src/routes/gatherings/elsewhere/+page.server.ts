import { fail, redirect } from '@sveltejs/kit';
import { requirePerson } from '#people/server';
import { askAbout, readAskedGathering, readAskTyped } from '#travel/server';
import { database } from '#app/server/database.ts';
import { fetchPage } from '#app/server/fetching.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import { keepAsked } from '#app/server/seen-elsewhere.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  requirePerson(event);
};

export const actions: Actions = {
  default: async (event) => {
    const person = requirePerson(event);
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const typed = readAskTyped(text);
    const now = new Date();
    if (typed.link.trim() !== '' && !mayNow('keep-link', person.id, now)) return fail(429, { typed, tooMany: true });
    const asked = await askAbout({ db: database(), fetch: fetchPage(), now }, typed, undefined);
    if ('troubles' in asked) return fail(400, { typed, troubles: asked.troubles });
    const read = await readAskedGathering(database(), asked.id);
    if (!read) throw new Error('what was asked about is gone');
    redirect(303, `/gatherings/${await keepAsked(person.id, read, now)}`);
  }
};
