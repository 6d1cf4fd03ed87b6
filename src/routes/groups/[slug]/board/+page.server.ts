import { listThreads } from '#groups/server';
import { database } from '#app/server/database.ts';
import { boardReader, groupOf } from '#app/server/group-page.ts';
import { numberAsked } from '#app/server/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const read = await groupOf(event, 'read-board');
  const page = numberAsked(event.url, 'page');
  return { threads: await listThreads(database(), read.group.id, page, boardReader(event, read)) };
};
