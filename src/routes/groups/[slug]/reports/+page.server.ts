import { listTexts } from '#moderation/server';
import { database } from '#app/server/database.ts';
import { groupAndPersonOf } from '#app/server/group-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { group, person } = await groupAndPersonOf(event, 'look-after-board');
  return { texts: await listTexts(database(), { group: group.id, person: person.id }) };
};
