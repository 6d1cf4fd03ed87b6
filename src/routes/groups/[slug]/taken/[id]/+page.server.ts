import { error, fail, redirect } from '@sveltejs/kit';
import { changeSaid, typeSaid } from '#gatherings';
import { changeTaken, readTaken, removeTaken } from '#gatherings/server';
import { seenSourceOf } from '#sources/server';
import { placed } from '#travel/server';
import { textOf } from '#app/server/asked.ts';
import { database } from '#app/server/database.ts';
import { groupAndPersonOf } from '#app/server/group-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { said } = await takenOf(event);
  return { title: said.title, isOnline: said.attendance === 'online', filled: typeSaid(said) };
};

export const actions: Actions = {
  change: async (event) => {
    const taken = await takenOf(event);
    const form = await event.request.formData();
    const [title, town, date] = [textOf(form, 'title'), textOf(form, 'town'), textOf(form, 'date')];
    const typed = {
      title,
      town,
      date,
      start: textOf(form, 'from'),
      lastDate: textOf(form, 'lastDate'),
      end: textOf(form, 'until')
    };
    const read = changeSaid(taken.said, typed);
    if ('troubles' in read) return fail(400, { typed, troubles: read.troubles });
    const { said } = read;
    const isSamePlace = said.place?.name === taken.said.place?.name;
    const found = isSamePlace ? undefined : ((await placed(database(), said)).place ?? null);
    await database()
      .transaction()
      .execute((tx) =>
        changeTaken(tx, { taken, said, found: found && { name: found.name, lat: found.lat, lon: found.lon } })
      );
    redirect(303, `/gatherings/${taken.id}`);
  },
  remove: async (event) => {
    const taken = await takenOf(event);
    await database()
      .transaction()
      .execute((tx) => removeTaken(tx, taken));
    redirect(303, `/groups/${event.params.slug}/gatherings`);
  }
};

/** What the group took over and the page is about; 404 where it did not. */
async function takenOf(event: RequestEvent) {
  const { group } = await groupAndPersonOf(event, 'look-after-taken');
  const source = await seenSourceOf(database(), { group: group.id });
  const taken = source && (await readTaken(database(), source, event.params.id ?? ''));
  if (!taken) error(404);
  return taken;
}
