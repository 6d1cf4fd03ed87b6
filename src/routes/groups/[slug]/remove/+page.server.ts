import { error, fail, redirect } from '@sveltejs/kit';
import { listGroupGatherings } from '#gatherings/server';
import { listMembers, listThreads, removeGroup } from '#groups/server';
import { database } from '#app/server/database.ts';
import { groupAndPersonOf } from '#app/server/group-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const read = await groupAndPersonOf(event, 'remove');
  const { group, person } = read;
  const [{ all }, threads, upcoming] = await Promise.all([
    listMembers(database(), read, person.id),
    listThreads(database(), group.id, 1),
    countUpcoming(group.id, person.id)
  ]);
  return { members: all, threads: threads.all, upcoming };
};

export const actions: Actions = {
  default: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'remove');
    const upcoming = await countUpcoming(group.id, person.id);
    const removed = await database()
      .transaction()
      .execute((tx) => removeGroup(tx, { group: group.id, by: person.id, upcoming }));
    if (!removed) error(404);
    if (removed.answer === 'refused') return fail(409, { upcoming: true });
    redirect(303, '/groups?removed');
  }
};

/** Published gatherings that this group is to hold itself. */
async function countUpcoming(group: string, person: string): Promise<number> {
  const asking = { group, person, drafts: false };
  const { upcoming } = await listGroupGatherings(database(), asking, new Date());
  return upcoming.filter((one) => one.group.id === group && one.state === 'published').length;
}
