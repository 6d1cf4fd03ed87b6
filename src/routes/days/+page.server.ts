import { error, redirect } from '@sveltejs/kit';
import { forgetBefore } from '#gatherings/server';
import { readServer, requirePerson } from '#people/server';
import { startOf } from '#travel/server';
import { renderMarkdown } from '#platform/server/markdown.ts';
import { database } from '#app/server/database.ts';
import { myDays } from '#app/server/my-days.ts';
import { travelling } from '#app/server/reach.ts';
import { visitorOf } from '#app/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const person = requirePerson(event);
  const [start, { zone }] = await Promise.all([startOf(database(), visitorOf(event)), readServer(database())]);
  const today = Temporal.Now.plainDateISO(zone).toString();
  const days = await myDays({ db: database(), travelling: travelling() }, { person: person.id, start, zone, today });
  const only = event.url.searchParams.get('only');
  const toCome = days.toCome
    .filter(({ day }) => only === null || day.listed.id === only)
    .map((one) => ({ ...one, bring: renderMarkdown(one.day.hosted?.hosted.bring ?? '') }));
  if (only !== null && toCome.length === 0) error(404);
  return { toCome, past: only === null ? days.past : [], only, hasStart: start.places.length > 0 };
};

export const actions: Actions = {
  seen: async (event) => {
    const person = requirePerson(event);
    const gathering = String((await event.request.formData()).get('gathering') ?? '');
    await forgetBefore(database(), person.id, gathering);
    redirect(303, '/days');
  }
};
