import { mayInGroup, standingsOf } from '#groups';
import { listMyGroups } from '#groups/server';
import { database } from '#app/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { person }, url }) => {
  const groups = person ? await listMyGroups(database(), person.id) : [];
  return {
    /** the town and hours of an answer to where to meet, for the form */
    proposed: url.search,
    groups: groups.filter(({ role }) => mayInGroup(standingsOf(person, role), 'make-gathering'))
  };
};
