import { fail } from '@sveltejs/kit';
import { readServer, requireAdministrator } from '#people/server';
import { addPlaceList, listPlaceLists, removePlaceList } from '#travel/server';
import { database } from '#app/server/database.ts';
import { lookForLost } from '#app/server/sources.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST_BYTES = 100_000_000;

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const [lists, { zone }] = await Promise.all([listPlaceLists(database()), readServer(database())]);
  return { lists, zone };
};

export const actions: Actions = {
  add: async (event) => {
    requireAdministrator(event);
    const form = await event.request.formData();
    const file = form.get('file');
    const name = String(form.get('name') ?? '').trim();
    if (typeof file !== 'object' || file === null || file.size === 0)
      return fail(400, { name, trouble: { wrong: 'no-file' as const, line: 0 } });
    if (file.size > MOST_BYTES) return fail(400, { name, trouble: { wrong: 'too-large' as const, line: 0 } });
    const list = { name: (name || file.name.replace(/\.\w+$/, '')).slice(0, 120), text: await file.text() };
    const answer = await addPlaceList(database(), list, new Date());
    if ('wrong' in answer) return fail(400, { name, trouble: answer });
    await lookForLost();
    return { done: 'added' as const, name: list.name, count: answer.added };
  },
  remove: async (event) => {
    requireAdministrator(event);
    await removePlaceList(database(), String((await event.request.formData()).get('id') ?? ''));
    return { done: 'removed' as const };
  }
};
