import { fail, redirect } from '@sveltejs/kit';
import { foundGroup } from '#groups/server';
import { requirePerson } from '#people/server';
import { database } from '#app/server/database.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import { typedGroup } from '#app/server/group-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  requirePerson(event);
};

export const actions: Actions = {
  default: async (event) => {
    const person = requirePerson(event);
    const typed = typedGroup(await event.request.formData());
    const now = new Date();
    if (!mayNow('found-group', person.id, now)) return fail(429, { typed, often: true });
    const founded = await database()
      .transaction()
      .execute((tx) => foundGroup(tx, person.id, typed, now));
    if (founded.answer === 'refused') return fail(400, { typed, troubles: founded.troubles });
    // Whoever came with a place to meet founds the group for it.
    const planned = event.url.searchParams.has('town') ? `/gatherings/new${event.url.search}` : '';
    redirect(303, `/groups/${founded.slug}${planned}`);
  }
};
