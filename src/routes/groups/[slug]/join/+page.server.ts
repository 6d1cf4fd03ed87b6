import { error, fail, redirect } from '@sveltejs/kit';
import { joinGroup, readAsked } from '#groups/server';
import { database } from '#app/server/database.ts';
import { textOf } from '#app/server/asked.ts';
import { groupAndPersonOf } from '#app/server/group-page.ts';
import { proseOf } from '#app/server/prose.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { group, person, role } = await groupAndPersonOf(event, 'join');
  const asked = await readAsked(database(), group.id, person.id);
  const waits = asked !== undefined && !asked.refused;
  if (role || waits || group.joining === 'invitation') redirect(303, `/groups/${group.slug}`);
  const [conduct = ''] = await proseOf([group.conduct]);
  return { conduct };
};

export const actions: Actions = {
  default: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'join');
    const form = await event.request.formData();
    const typed = { words: textOf(form, 'words'), acceptsConduct: form.has('conduct') };
    const joined = await database()
      .transaction()
      .execute((tx) => joinGroup(tx, { group: group.id, person: person.id, ...typed }, new Date()));
    if (!joined) error(404);
    const isShownThere = joined.answer === 'refused' && !isOfThisForm(joined.reason);
    if (joined.answer === 'refused' && !isShownThere) return fail(400, { typed, trouble: joined.reason });
    redirect(303, `/groups/${group.slug}`);
  }
};

/** Other reasons stand on the group's page. */
function isOfThisForm(reason: string): boolean {
  return reason === 'conduct' || reason.startsWith('words');
}
