import { error, redirect } from '@sveltejs/kit';
import { forgetBefore } from '#gatherings/server';
import { readServer, requirePerson } from '#people/server';
import { seeChange, startOf } from '#travel/server';
import { getLocale } from '#paraglide/runtime.js';
import { renderMarkdown } from '#platform/server/markdown.ts';
import { database } from '#app/server/database.ts';
import { myDays, withToday } from '#app/server/my-days.ts';
import { travelling } from '#app/server/reach.ts';
import { visitorOf } from '#app/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

/** Nobody reads a dozen journeys at once; those further ahead are a press away. */
const IN_FULL = 8;

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const person = requirePerson(event);
  const [start, { zone }] = await Promise.all([startOf(database(), visitorOf(event)), readServer(database())]);
  const today = Temporal.Now.plainDateISO(zone).toString();
  const only = event.url.searchParams.get('only') ?? undefined;
  const showsPast = event.url.searchParams.has('past');
  const asked = {
    person: person.id,
    start,
    zone,
    today,
    inFull: IN_FULL,
    onlyAhead: !showsPast,
    ...(only !== undefined && { only })
  };
  const { toCome, later, past } = await myDays({ db: database(), travelling: travelling() }, asked);
  if (only !== undefined && toCome.length === 0) error(404);
  const known = await withToday(travelling(), toCome, { start, zone, language: getLocale() }, new Date());
  const full = known.map((one) => ({ ...one, bring: renderMarkdown(one.day.hosted?.hosted.bring ?? '') }));
  return {
    toCome: full,
    later,
    past: showsPast ? past : undefined,
    isSingle: only !== undefined,
    hasStart: start.places.length > 0
  };
};

export const actions: Actions = {
  seen: async (event) => {
    const person = requirePerson(event);
    const gathering = String((await event.request.formData()).get('gathering') ?? '');
    await forgetBefore(database(), person.id, gathering);
    redirect(303, '/days');
  },
  seenChange: async (event) => {
    const person = requirePerson(event);
    const gathering = String((await event.request.formData()).get('gathering') ?? '');
    await seeChange(database(), person.id, gathering, new Date());
    redirect(303, '/days');
  }
};
