import { askedOfMembers } from '#app/server/asked-of-members.ts';
import { groupAndPersonOf } from '#app/server/group-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { group, person } = await groupAndPersonOf(event, 'ask-where');
  return { here: event.url.pathname, link: event.url.href, ...(await askedOfMembers(event, group.id, person.id)) };
};
