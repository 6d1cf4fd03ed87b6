import { createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fail, redirect } from '@sveltejs/kit';
import { readServer, requireAdministrator } from '#people/server';
import { byCountry, REFRESHES } from '#travel';
import { changeRefresh, type FeedPlace, listTimetables, readCutForm, typedCut } from '#travel/server';
import { isUuid } from '#platform/server/uuid.ts';
import { database } from '#app/server/database.ts';
import { addAndImport, importAgain, removeWithFiles, uploadFolder } from '#app/server/timetables.ts';
import known from '../../../../data/known-timetables.json';
import type { Actions, PageServerLoad } from './$types';

const NO_ID = '00000000-0000-0000-0000-000000000000';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const [timetables, server] = await Promise.all([listTimetables(database()), readServer(database())]);
  return {
    timetables,
    zone: server.zone,
    today: Temporal.Now.plainDateISO(server.zone).toString(),
    known: byCountry(known.timetables),
    chosen: known.timetables.find(({ name }) => name === event.url.searchParams.get('known')),
    asOf: known.asOf,
    working: timetables.some(({ state }) => state === 'waiting' || state === 'importing')
  };
};

export const actions: Actions = {
  known: async (event) => {
    requireAdministrator(event);
    const form = await event.request.formData();
    const chosen = known.timetables.find(({ name }) => name === form.get('name'));
    if (chosen?.address) await addAndImport({ name: chosen.name, from: { address: chosen.address } });
    redirect(303, '/administrator/timetables');
  },
  add: async (event) => {
    requireAdministrator(event);
    const form = await event.request.formData();
    const typed = {
      name: String(form.get('name') ?? '').trim(),
      address: String(form.get('address') ?? '').trim(),
      path: String(form.get('path') ?? '').trim()
    };
    const typedOfCut = typedCut(form);
    const part = await readCutForm(database(), typedOfCut);
    const refuse = (wrong?: 'name' | WrongPlace['wrong']) =>
      fail(400, {
        typed,
        typedCut: typedOfCut,
        ...('wrong' in part && { wrongCut: part.wrong }),
        ...(wrong && { wrong })
      });
    if (typed.name === '') return refuse('name');
    if ('wrong' in part) return refuse();
    const from = await readPlace(typed, form.get('file'));
    if ('wrong' in from) return refuse(from.wrong);
    await addAndImport({ name: typed.name, from, cut: part.cut });
    redirect(303, '/administrator/timetables');
  },
  again: async (event) => {
    requireAdministrator(event);
    await importAgain(idIn(await event.request.formData()));
    redirect(303, '/administrator/timetables');
  },
  anyway: async (event) => {
    requireAdministrator(event);
    await importAgain(idIn(await event.request.formData()), true);
    redirect(303, '/administrator/timetables');
  },
  refresh: async (event) => {
    requireAdministrator(event);
    const form = await event.request.formData();
    const refresh = REFRESHES.find((one) => one === form.get('refresh'));
    if (refresh) await changeRefresh(database(), idIn(form), refresh, new Date());
    redirect(303, '/administrator/timetables');
  },
  remove: async (event) => {
    requireAdministrator(event);
    const id = idIn(await event.request.formData());
    await removeWithFiles(id);
    return { removed: true };
  }
};

/** The timetable that a form is about; one that cannot be where it names none. */
function idIn(form: FormData): string {
  const id = String(form.get('id') ?? '');
  return isUuid(id) ? id : NO_ID;
}

type WrongPlace = { wrong: 'from' | 'address' | 'path' };

/** Where the feed comes from; an uploaded one is put aside first. */
async function readPlace(
  { address, path }: { address: string; path: string },
  file: FormDataEntryValue | null
): Promise<FeedPlace | WrongPlace> {
  if (typeof file === 'object' && file !== null && file.size > 0) {
    const kept = join(await uploadFolder(), `${crypto.randomUUID()}.zip`);
    await pipeline(Readable.fromWeb(file.stream() as never), createWriteStream(kept, { mode: 0o600 }));
    return { path: kept };
  }
  if (address !== '') {
    return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? { address } : { wrong: 'address' };
  }
  if (path === '') return { wrong: 'from' };
  return access(path).then(
    () => ({ path }),
    () => ({ wrong: 'path' as const })
  );
}
