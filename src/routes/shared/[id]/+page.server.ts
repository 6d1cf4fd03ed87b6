import { error } from '@sveltejs/kit';
import { readSharedAnswer } from '#travel/server';
import { database } from '#app/server/database.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const shared = await readSharedAnswer(database(), event.params.id);
  if (!shared) error(404);
  return { ...shared, card: new URL(`/shared/${event.params.id}/card.png`, event.url).href, here: event.url.href };
};
