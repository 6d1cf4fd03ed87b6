import { fail } from '@sveltejs/kit';
import { listBlocked, requirePerson } from '#people/server';
import { textOf } from '#app/server/asked.ts';
import { blockByHandle, takeBlockBack } from '#app/server/block.ts';
import { database } from '#app/server/database.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  return { blocked: await listBlocked(database(), requirePerson(event).id) };
};

export const actions: Actions = {
  block: async (event) => {
    const { id } = requirePerson(event);
    const typed = textOf(await event.request.formData(), 'handle');
    const answer = await blockByHandle(id, typed, new Date());
    if (answer.answer === 'refused') return fail(400, { typed, trouble: answer.reason });
    return { done: 'blocked' as const, handle: answer.handle };
  },
  unblock: async (event) => await takeBlockBack(requirePerson(event).id, event.request)
};
