import { error, fail, redirect } from '@sveltejs/kit';
import { typePitch } from '#unconference';
import { changePitch, readPitches, withdrawPitch } from '#unconference/server';
import { textOf } from '#app/server/asked.ts';
import { campFor } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { typedPitch } from '#app/server/pitch-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, pitch, person, may } = await ownPitch(event);
  const { number, withdrawn } = pitch;
  return { camp, plans: may('plan-camp'), number, withdrawn, filled: typePitch(pitch, person.id) };
};

export const actions: Actions = {
  change: async (event) => {
    const { camp, pitch, person } = await ownPitch(event);
    const typed = typedPitch(await event.request.formData());
    const changing = { id: pitch.id, gathering: camp.id, by: person.id, typed };
    const changed = await database()
      .transaction()
      .execute((tx) => changePitch(tx, changing, new Date()));
    if (changed.answer === 'refused') return fail(400, { typed, troubles: changed.troubles });
    if (changed.answer === 'not-there') error(404);
    redirect(303, `/gatherings/${camp.slug}/pitches#pitch-${pitch.number}`);
  },
  withdraw: async (event) => {
    const { camp, pitch, person } = await ownPitch(event);
    const withdrawn = textOf(await event.request.formData(), 'withdrawn') === 'yes';
    const what = { id: pitch.id, gathering: camp.id, by: person.id, withdrawn };
    const isHers = await database()
      .transaction()
      .execute((tx) => withdrawPitch(tx, what, new Date()));
    if (!isHers) error(404);
    redirect(303, `/gatherings/${camp.slug}/pitches#pitch-${pitch.number}`);
  }
};

/** What somebody suggested herself; to everybody else there is no such page. */
async function ownPitch(event: RequestEvent) {
  const read = await campFor(event, 'pitch');
  const { pitches } = await readPitches(database(), read.camp.id, read.reader);
  const pitch = pitches.find(({ number }) => String(number) === event.params.number);
  if (pitch?.pitchedBy !== read.person.id) error(404);
  return { ...read, pitch };
}
