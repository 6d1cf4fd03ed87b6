import { error, fail, redirect } from '@sveltejs/kit';
import { mayInGroup } from '#groups';
import { listMyGroups, readGroup } from '#groups/server';
import { checkIdea, LONGEST_SENTENCE } from '#ideas';
import { readIdeaForm, startIdea } from '#ideas/server';
import { requirePerson } from '#people/server';
import { textOf } from '#app/server/asked.ts';
import { database } from '#app/server/database.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad } from './$types';

/** With what somebody found elsewhere, such as the best place to meet; nothing is kept until she does it herself. */
export const load: PageServerLoad = async (event) => {
  const person = requirePerson(event);
  const proposed = readIdeaForm(event.url.searchParams);
  const cut = Object.entries(proposed).map(([field, text]) => [field, text.slice(0, LONGEST_SENTENCE)]);
  return {
    proposed: Object.fromEntries(cut) as typeof proposed,
    groups: await listMyGroups(database(), person.id),
    group: event.url.searchParams.get('group') ?? ''
  };
};

export const actions: Actions = {
  default: async (event) => {
    const person = requirePerson(event);
    const form = await event.request.formData();
    const [typed, slug, now] = [readIdeaForm(form), textOf(form, 'group'), new Date()];
    const kept = { typed, group: slug };
    const group = slug === '' ? undefined : await readGroup(database(), slug, person);
    if (slug !== '' && !(group && mayInGroup(group.standings, 'post'))) error(403);
    const read = checkIdea(typed);
    if ('troubles' in read) return fail(400, { ...kept, troubles: read.troubles });
    if (!mayNow('post', person.id, now)) return fail(429, { ...kept, often: true });
    const started = { group: group?.group.id ?? null, by: person.id };
    const id = await database()
      .transaction()
      .execute((tx) => startIdea(tx, read.checked, started, now));
    redirect(303, `/ideas/${id}`);
  }
};
