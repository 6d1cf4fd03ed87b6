import { redirect } from '@sveltejs/kit';
import { TOPICS } from '#notifications';
import { type MailChoices, readMailChoices, saveMailChoices } from '#notifications/server';
import { requirePerson } from '#people/server';
import { database } from '#app/server/database.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const person = requirePerson(event);
  return { choices: await readMailChoices(database(), person.id), saved: event.url.searchParams.has('saved') };
};

export const actions: Actions = {
  default: async (event) => {
    const person = requirePerson(event);
    const form = await event.request.formData();
    const wanted = form.getAll('topic');
    const choices = Object.fromEntries(TOPICS.map((topic) => [topic, wanted.includes(topic)])) as MailChoices;
    await database()
      .transaction()
      .execute((tx) => saveMailChoices(tx, person.id, choices));
    redirect(303, '/account/notices?saved');
  }
};
