import { error, fail } from '@sveltejs/kit';
import { editGroup } from '#groups/server';
import { database } from '#app/server/database.ts';
import { groupAndPersonOf, typedGroup } from '#app/server/group-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await groupAndPersonOf(event, 'edit');
};

export const actions: Actions = {
  default: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'edit');
    const typed = typedGroup(await event.request.formData());
    const edited = await database()
      .transaction()
      .execute((tx) => editGroup(tx, group.id, { typed, by: person.id }, new Date()));
    if (!edited) error(404);
    if (edited.answer === 'refused') return fail(400, { typed, troubles: edited.troubles });
    return { saved: true };
  }
};
