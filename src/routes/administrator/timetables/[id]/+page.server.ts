import { error, fail, redirect } from '@sveltejs/kit';
import { requireAdministrator } from '#people/server';
import { readLiveAddresses, typeCut } from '#travel';
import { changeLive, readCutForm, readListedTimetable, typedCut } from '#travel/server';
import { isUuid } from '#platform/server/uuid.ts';
import { database } from '#app/server/database.ts';
import { cutAndImport } from '#app/server/timetables.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { name, cut, live } = await readOne(event.params.id);
  return { name, cut: typeCut(cut), live: live.addresses.join('\n') };
};

export const actions: Actions = {
  cut: async (event) => {
    requireAdministrator(event);
    const { id } = await readOne(event.params.id);
    const typed = typedCut(await event.request.formData());
    const read = await readCutForm(database(), typed);
    if ('wrong' in read) return fail(400, { typed, wrong: read.wrong });
    await cutAndImport(id, read.cut);
    redirect(303, `/administrator/timetables#timetable-${id}`);
  },
  live: async (event) => {
    requireAdministrator(event);
    const { id } = await readOne(event.params.id);
    const typedLive = String((await event.request.formData()).get('live') ?? '').replaceAll('\r\n', '\n');
    const read = readLiveAddresses(typedLive);
    if ('wrong' in read) return fail(400, { typedLive, wrongLive: read.wrong });
    await changeLive(database(), id, read.addresses, new Date());
    redirect(303, `/administrator/timetables#timetable-${id}`);
  }
};

async function readOne(id: string) {
  const timetable = isUuid(id) ? await readListedTimetable(database(), id) : undefined;
  return timetable ?? error(404);
}
