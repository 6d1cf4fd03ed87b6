import { error, fail, redirect } from '@sveltejs/kit';
import { BLANK_PITCH, type Interested, type Pitch } from '#unconference';
import { hostPitch, pitchSession, readPitches, showInterest, takeInterest } from '#unconference/server';
import { isUuid } from '#platform/server/uuid.ts';
import { textOf } from '#app/server/asked.ts';
import { campFor, campOfPage } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { tappedInterest, typedPitch } from '#app/server/pitch-form.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, reader, may } = await campOfPage(event);
  const read = await readPitches(database(), camp.id, reader);
  const readsCounts = reader.looksAfter || read.camp.interestShown;
  return {
    camp,
    plans: may('plan-camp'),
    looksAfter: reader.looksAfter,
    interestShown: read.camp.interestShown,
    may: { pitch: may('pitch'), interest: may('take-interest'), report: reader.person !== undefined },
    isOpen: camp.stage === 'published' || may('pitch'),
    blank: BLANK_PITCH,
    pitches: read.pitches.map((pitch) => ({
      ...shownTo(reader.person, pitch, read.interests),
      ...(readsCounts && { counts: countsOf(pitch, read.interests) })
    }))
  };
};

export const actions: Actions = {
  pitch: async (event) => {
    const { camp, person } = await campFor(event, 'pitch');
    const typed = typedPitch(await event.request.formData());
    const now = new Date();
    if (!mayNow('post', person.id, now)) return fail(429, { typed, often: true });
    const pitched = await database()
      .transaction()
      .execute((tx) => pitchSession(tx, { gathering: camp.id, by: person.id, typed }, now));
    if (pitched.answer === 'refused') return fail(400, { typed, troubles: pitched.troubles });
    redirect(303, `/gatherings/${camp.slug}/pitches?pitched#pitched`);
  },
  interest: async (event) => {
    const { camp, person, form, id } = await tapped(event, 'take-interest');
    if (!mayNow('take-interest', person.id)) return fail(429, { tooOften: true });
    const taken = { gathering: camp.id, pitch: id, person: person.id };
    const isThere = await database()
      .transaction()
      .execute((tx) => takeInterest(tx, taken, tappedInterest(form)));
    if (!isThere) return fail(409, { gone: true });
    redirect(303, backTo(event, form));
  },
  host: async (event) => {
    const { camp, person, form, id } = await tapped(event, 'pitch');
    const hosting = { id, gathering: camp.id, by: person.id, hosts: textOf(form, 'hosts') === 'yes' };
    const isThere = await database()
      .transaction()
      .execute((tx) => hostPitch(tx, hosting));
    if (!isThere) return fail(409, { gone: true });
    redirect(303, backTo(event, form));
  },
  showInterest: async (event) => {
    const { camp } = await campFor(event, 'plan-camp');
    const shown = textOf(await event.request.formData(), 'shown') === 'yes';
    await database()
      .transaction()
      .execute((tx) => showInterest(tx, camp.id, shown));
    redirect(303, event.url.pathname);
  }
};

async function tapped(event: RequestEvent, act: 'take-interest' | 'pitch') {
  const read = await campFor(event, act);
  const form = await event.request.formData();
  const id = textOf(form, 'pitch');
  if (!isUuid(id)) error(404);
  return { ...read, form, id };
}

/** To the row that was tapped, so that nobody has to look for it again. */
function backTo({ url }: RequestEvent, form: FormData): string {
  const number = Number(textOf(form, 'number'));
  return `${url.pathname}${Number.isSafeInteger(number) && number > 0 ? `#pitch-${number}` : ''}`;
}

function shownTo(person: string | undefined, pitch: Pitch, interests: readonly Interested[]) {
  return {
    ...pitch,
    isMine: pitch.pitchedBy !== null && pitch.pitchedBy === person,
    iHost: pitch.hosts.some(({ id }) => id === person),
    wish: interests.find((one) => one.pitch === pitch.id && one.person === person)?.wish ?? null
  };
}

function countsOf({ id }: Pitch, interests: readonly Interested[]) {
  const of = interests.filter(({ pitch }) => pitch === id);
  return {
    must: of.filter(({ wish }) => wish === 'must').length,
    like: of.filter(({ wish }) => wish === 'like').length
  };
}
