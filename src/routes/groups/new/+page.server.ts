import { fail, redirect } from '@sveltejs/kit';
import { foundGroup } from '#groups/server';
import { requirePerson } from '#people/server';
import { createRateLimit } from '#platform/server/rate-limit.ts';
import { database } from '#app/server/database.ts';
import { typedGroup } from '#app/server/group-page.ts';
import type { Actions, PageServerLoad } from './$types';

/** Groups to found, for each person. */
const mayFound = createRateLimit({ most: 10, seconds: 86_400 });

export const load: PageServerLoad = (event) => {
  requirePerson(event);
};

export const actions: Actions = {
  default: async (event) => {
    const person = requirePerson(event);
    const typed = typedGroup(await event.request.formData());
    const now = new Date();
    if (!mayFound(person.id, now)) return fail(429, { typed, often: true });
    const founded = await database()
      .transaction()
      .execute((tx) => foundGroup(tx, person.id, typed, now));
    if (founded.answer === 'refused') return fail(400, { typed, troubles: founded.troubles });
    redirect(303, `/groups/${founded.slug}`);
  }
};
