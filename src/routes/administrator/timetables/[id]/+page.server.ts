import { error, fail, redirect } from '@sveltejs/kit';
import { requireAdministrator } from '#people/server';
import { readLiveAddresses, readLiveKey, typeCut } from '#travel';
import { changeLive, readCutForm, readListedTimetable, typedCut } from '#travel/server';
import { isUuid } from '#platform/server/uuid.ts';
import { textOf } from '#app/server/asked.ts';
import { database } from '#app/server/database.ts';
import { cutAndImport, serverSecret } from '#app/server/timetables.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { name, cut, live } = await readOne(event.params.id);
  return { name, cut: typeCut(cut), live: live.addresses.join('\n'), key: live.key };
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
    const { id, live } = await readOne(event.params.id);
    const form = await event.request.formData();
    const typedLive = textOf(form, 'live').replaceAll('\r\n', '\n');
    const typedKey = { header: textOf(form, 'header'), key: textOf(form, 'key'), forget: form.has('forget') };
    const typed = { typedLive, typedHeader: typedKey.header };
    const read = readLiveAddresses(typedLive);
    if ('wrong' in read) return fail(400, { ...typed, wrongLive: read.wrong });
    const { addresses } = read;
    const key = readLiveKey(typedKey, addresses, live.key);
    if ('troubles' in key) return fail(400, { ...typed, wrongKey: key.troubles });
    await changeLive(database(), id, { addresses, ...key }, { now: new Date(), secret: serverSecret() });
    redirect(303, `/administrator/timetables#timetable-${id}`);
  }
};

async function readOne(id: string) {
  const timetable = isUuid(id) ? await readListedTimetable(database(), id) : undefined;
  return timetable ?? error(404);
}
