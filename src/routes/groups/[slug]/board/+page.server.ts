import { listThreads } from '#groups/server';
import { database } from '#app/server/database.ts';
import { groupOf } from '#app/server/group-page.ts';
import { numberAsked } from '#app/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { group } = await groupOf(event, 'read-board');
  return { threads: await listThreads(database(), group.id, numberAsked(event.url, 'page')) };
};
