import { error, fail, redirect } from '@sveltejs/kit';
import { mayInGroup } from '#groups';
import { acceptConduct, listMyGroups, readGroup } from '#groups/server';
import { checkIdea, LONGEST_SENTENCE } from '#ideas';
import { readIdeaForm, startIdea } from '#ideas/server';
import { requirePerson } from '#people/server';
import { textOf } from '#app/server/asked.ts';
import { database } from '#app/server/database.ts';
import { acceptedIn, conductToAccept } from '#app/server/post-form.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad } from './$types';

/** With what somebody found elsewhere, such as the best place to meet; nothing is kept until she does it herself. */
export const load: PageServerLoad = async (event) => {
  const person = requirePerson(event);
  const proposed = readIdeaForm(event.url.searchParams);
  const cut = Object.entries(proposed).map(([field, text]) => [field, text.slice(0, LONGEST_SENTENCE)]);
  const slug = event.url.searchParams.get('group') ?? '';
  const group = slug === '' ? undefined : await readGroup(database(), slug, person);
  return {
    conduct: group && (await conductToAccept(group)),
    proposed: Object.fromEntries(cut) as typeof proposed,
    groups: await listMyGroups(database(), person.id),
    group: slug
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
    const accepts = acceptedIn(form, slug);
    const id = await database()
      .transaction()
      .execute(async (tx) => {
        const accepted = group ? await acceptConduct(tx, { group: group.group.id, by: person.id, accepts }, now) : true;
        return accepted ? await startIdea(tx, read.checked, started, now) : undefined;
      });
    if (!id) return fail(400, { ...kept, conduct: group && (await conductToAccept(group)), refusesConduct: true });
    redirect(303, `/ideas/${id}`);
  }
};
