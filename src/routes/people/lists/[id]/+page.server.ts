import { error, fail, redirect } from '@sveltejs/kit';
import { readList, removeList, renameList, requirePerson, unlistPerson } from '#people/server';
import { database } from '#app/server/database.ts';
import * as m from '#messages';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const list = await readList(database(), requirePerson(event).id, event.params.id);
  if (!list) error(404, m.people_list_none());
  return { list };
};

export const actions: Actions = {
  rename: async (event) => {
    const { id } = requirePerson(event);
    const name = String((await event.request.formData()).get('name') ?? '');
    const renamed = await database()
      .transaction()
      .execute((tx) => renameList(tx, id, event.params.id, name));
    if (renamed.answer === 'refused') return fail(400, { name, trouble: renamed.reason });
    redirect(303, event.url.pathname);
  },
  takeOut: async (event) => {
    const { id } = requirePerson(event);
    const person = String((await event.request.formData()).get('person') ?? '');
    await database()
      .transaction()
      .execute((tx) => unlistPerson(tx, id, event.params.id, person));
    redirect(303, event.url.pathname);
  },
  remove: async (event) => {
    const { id } = requirePerson(event);
    await database()
      .transaction()
      .execute((tx) => removeList(tx, id, event.params.id));
    redirect(303, '/people');
  }
};
