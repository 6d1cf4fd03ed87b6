import { redirect } from '@sveltejs/kit';
import { mayInGroup, standingsOf } from '#groups';
import { listMyGroups } from '#groups/server';
import { requirePerson } from '#people/server';
import { database } from '#app/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { url } = event;
  const isPlanning = url.searchParams.has('town');
  const person = isPlanning ? requirePerson(event) : event.locals.person;
  const mine = person ? await listMyGroups(database(), person.id) : [];
  const groups = mine.filter(({ role }) => mayInGroup(standingsOf(person, role), 'make-gathering'));
  const [only, another] = groups;
  // Whoever comes with a place to meet is not asked what she has no choice in.
  if (isPlanning && only && !another) redirect(303, `/groups/${only.slug}/gatherings/new${url.search}`);
  if (isPlanning && mine.length === 0) redirect(303, `/groups/new${url.search}`);
  return {
    /** the town and hours of an answer to where to meet, for the form */
    proposed: url.search,
    groups
  };
};
