import { askedHowFar } from '#app/server/asked-how-far.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  return await askedHowFar(event);
};
