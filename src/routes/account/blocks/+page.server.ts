import { fail } from '@sveltejs/kit';
import { blockPerson, listBlocked, requirePerson, unblockPerson } from '#people/server';
import { database } from '#app/server/database.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  return { blocked: await listBlocked(database(), requirePerson(event).id) };
};

export const actions: Actions = {
  block: async (event) => {
    const { id } = requirePerson(event);
    const typed = String((await event.request.formData()).get('handle') ?? '');
    const answer = await database()
      .transaction()
      .execute((tx) => blockPerson(tx, id, typed, new Date()));
    if (answer.answer === 'refused') return fail(400, { typed, trouble: answer.reason });
    return { done: 'blocked' as const, handle: answer.handle };
  },
  unblock: async (event) => {
    const { id } = requirePerson(event);
    const form = await event.request.formData();
    await database()
      .transaction()
      .execute((tx) => unblockPerson(tx, id, String(form.get('person') ?? '')));
    return { done: 'unblocked' as const, handle: String(form.get('handle') ?? '') };
  }
};
