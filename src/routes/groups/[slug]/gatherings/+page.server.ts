import { error, redirect } from '@sveltejs/kit';
import { mayInGroup } from '#groups';
import { readGroup } from '#groups/server';
import { answerCoHost, listCoHostAsks } from '#gatherings/server';
import { requirePerson } from '#people/server';
import { database } from '#app/server/database.ts';
import { groupGatherings } from '#app/server/group-gatherings.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const read = await readGroup(database(), event.params.slug, event.locals.person);
  if (!read) error(404);
  const { group, standings } = read;
  const mayMake = mayInGroup(standings, 'make-gathering');
  const mayAnswer = mayInGroup(standings, 'answer-co-host');
  return {
    group: { slug: group.slug, name: group.name },
    ...(await groupGatherings(event, { group: group.id, drafts: mayMake })),
    asks: mayAnswer ? await listCoHostAsks(database(), group.id, new Date()) : [],
    mayMake,
    thisYear: Temporal.Now.plainDateISO().year
  };
};

export const actions: Actions = {
  accept: (event) => answer(event, true),
  refuse: (event) => answer(event, false)
};

async function answer(event: RequestEvent, accepted: boolean): Promise<void> {
  const person = requirePerson(event);
  const read = await readGroup(database(), event.params.slug, person);
  if (!read) error(404);
  if (!mayInGroup(read.standings, 'answer-co-host')) error(403);
  const gathering = String((await event.request.formData()).get('gathering') ?? '');
  await database()
    .transaction()
    .execute((tx) => answerCoHost(tx, { gathering, group: read.group.id, by: person.id, accepted }, new Date()));
  redirect(303, event.url.pathname);
}
