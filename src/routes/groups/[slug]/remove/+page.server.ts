import { error, fail, redirect } from '@sveltejs/kit';
import { listGatherings } from '#gatherings/server';
import { listMembers, listThreads, removeGroup } from '#groups/server';
import { readServer } from '#people/server';
import { database } from '#app/server/database.ts';
import { groupAndPersonOf } from '#app/server/group-page.ts';
import type { Actions, PageServerLoad } from './$types';

const YEARS_AHEAD = 20;

export const load: PageServerLoad = async (event) => {
  const read = await groupAndPersonOf(event, 'remove');
  const { group, person } = read;
  const [{ all }, threads, upcoming] = await Promise.all([
    listMembers(database(), read, person.id),
    listThreads(database(), group.id, 1),
    countUpcoming(group.slug, person.id)
  ]);
  return { members: all, threads: threads.all, upcoming };
};

export const actions: Actions = {
  default: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'remove');
    const upcoming = await countUpcoming(group.slug, person.id);
    const removed = await database()
      .transaction()
      .execute((tx) => removeGroup(tx, { group: group.id, by: person.id, upcoming }));
    if (!removed) error(404);
    if (removed.answer === 'refused') return fail(409, { upcoming: true });
    redirect(303, '/groups?removed');
  }
};

/** Published gatherings that this group is to hold, as its owner sees them. */
async function countUpcoming(slug: string, person: string): Promise<number> {
  const { zone } = await readServer(database());
  const today = Temporal.Now.plainDateISO(zone);
  const asked = { person, from: today.toString(), until: today.add({ years: YEARS_AHEAD }).toString() };
  const listed = await listGatherings(database(), asked);
  return listed.filter(({ host, gathering }) => host?.group === slug && !gathering.cancelled).length;
}
