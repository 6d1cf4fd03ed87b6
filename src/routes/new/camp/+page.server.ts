import { error, fail, redirect } from '@sveltejs/kit';
import { blankGathering } from '#gatherings';
import { mayInGroup, standingsOf } from '#groups';
import { listMyGroups } from '#groups/server';
import type { Person } from '#people';
import { readServer, requirePerson } from '#people/server';
import { BLANK_VENUE } from '#venues';
import { textOf } from '#app/server/asked.ts';
import { database } from '#app/server/database.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import { startCamp } from '#app/server/start-camp.ts';
import type { Actions, PageServerLoad } from './$types';

const USUAL_HOURS = { start: '10:00', end: '16:00' };

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const person = requirePerson(event);
  const [groups, { zone }] = await Promise.all([groupsOf(person), readServer(database())]);
  return { groups, zone, blank: { hosted: { ...blankGathering(zone), ...USUAL_HOURS }, venue: BLANK_VENUE } };
};

export const actions: Actions = {
  default: async (event) => {
    const person = requirePerson(event);
    const form = await event.request.formData();
    const chosen = textOf(form, 'group');
    const group = (await groupsOf(person)).find(({ id }) => id === chosen)?.id;
    if (chosen !== '' && !group) error(403);
    const rooms = textOf(form, 'rooms');
    const [now, { zone }] = [new Date(), await readServer(database())];
    if (!group && !mayNow('found-group', person.id, now)) return fail(429, { often: true, rooms, group: chosen });
    const started = await startCamp(form, { by: person.id, zone, group, rooms }, now);
    if (started.answer === 'refused') {
      const { typed, troubles } = started;
      return fail(400, { typed, troubles, rooms, wrongRooms: started.rooms, group: chosen });
    }
    redirect(303, `/gatherings/${started.slug}${started.isPlanned ? '' : '/plan'}`);
  }
};

/** Groups that she may hold something with. */
async function groupsOf(person: Person) {
  const groups = await listMyGroups(database(), person.id);
  return groups
    .filter(({ role }) => mayInGroup(standingsOf(person, role), 'make-gathering'))
    .map(({ id, name }) => ({ id, name }));
}
