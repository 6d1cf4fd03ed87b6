import { listVenues } from '#venues/server';
import { database } from '#app/server/database.ts';
import { groupOf } from '#app/server/group-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { group } = await groupOf(event, 'tell-access');
  return { venues: await listVenues(database(), group.id) };
};
