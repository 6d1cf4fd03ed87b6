import { error, fail, redirect } from '@sveltejs/kit';
import { alikeTo, BLANK_PITCH, pairsAlike } from '#unconference';
import { wantToLearn } from '#people/server';
import {
  closeInterest,
  gatherTalks,
  hostPitch,
  mergePitches,
  pitchSession,
  readPitches,
  showInterest,
  takeApart,
  takeInterest
} from '#unconference/server';
import { isUuid } from '#platform/server/uuid.ts';
import { textOf } from '#app/server/asked.ts';
import { campFor, campOfPage } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { readMoment, tappedInterest, typedPitch } from '#app/server/pitch-form.ts';
import { mayWithPitches, pitchesShown, untilOf } from '#app/server/pitches-shown.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import * as m from '#messages';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const page = await campOfPage(event);
  const { camp, reader, may } = page;
  const [now, read] = [new Date(), await readPitches(database(), camp.id, reader)];
  const plans = may('plan-camp');
  const there = read.pitches.filter(({ hidden, withdrawn }) => !hidden && !withdrawn);
  return {
    camp,
    plans,
    looksAfter: reader.looksAfter,
    interestShown: read.camp.interestShown,
    until: untilOf(page, read.camp, now),
    may: mayWithPitches(page, read.camp, now),
    isOpen: camp.stage === 'published' || may('pitch'),
    isKnown: reader.person !== undefined,
    blank: BLANK_PITCH,
    lightning: plans ? there.filter(({ kind }) => kind === 'lightning-talk').length : 0,
    pairs: plans ? pairsAlike(there).map((pair) => pair.map(({ id, number, title }) => ({ id, number, title }))) : [],
    pitches: await pitchesShown(page, read)
  };
};

export const actions: Actions = {
  pitch: async (event) => {
    const { camp, person, reader } = await campFor(event, 'pitch');
    const form = await event.request.formData();
    const typed = typedPitch(form);
    const now = new Date();
    if (!form.has('anyway') && typed.title.trim() !== '') {
      const { pitches } = await readPitches(database(), camp.id, reader);
      const alike = alikeTo(
        typed,
        pitches.filter(({ hidden, withdrawn }) => !hidden && !withdrawn)
      );
      if (alike.length > 0) {
        return fail(409, { typed, alike: alike.map(({ id, number, title }) => ({ id, number, title })) });
      }
    }
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
    const outcome = await database()
      .transaction()
      .execute((tx) => takeInterest(tx, taken, tappedInterest(form), new Date()));
    if (outcome !== 'taken') return fail(409, outcome === 'gone' ? { gone: true } : { closed: true });
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
  learn: async (event) => {
    const { camp, guest, person, reader, form, id } = await tapped(event, 'take-interest');
    if (guest) error(403);
    const { pitches } = await readPitches(database(), camp.id, reader);
    const what = pitches.find((pitch) => pitch.id === id)?.title;
    if (!what) return fail(409, { gone: true });
    const learning = { person: person.id, what, wants: textOf(form, 'wants') === 'yes' };
    if (!(await wantToLearn(database(), learning))) return fail(409, { learnsFull: true });
    redirect(303, backTo(event, form));
  },
  showInterest: async (event) => {
    const { camp } = await campFor(event, 'plan-camp');
    const shown = textOf(await event.request.formData(), 'shown') === 'yes';
    await database()
      .transaction()
      .execute((tx) => showInterest(tx, camp.id, shown));
    redirect(303, event.url.pathname);
  },
  until: async (event) => {
    const { camp } = await campFor(event, 'plan-camp');
    const until = textOf(await event.request.formData(), 'until').trim();
    const at = until === '' ? null : readMoment(until, camp.zone);
    if (at === undefined) return fail(400, { until, wrongUntil: true });
    await database()
      .transaction()
      .execute((tx) => closeInterest(tx, camp.id, at));
    redirect(303, event.url.pathname);
  },
  merge: async (event) => {
    const { camp, person, form, id } = await tapped(event, 'plan-camp');
    const into = textOf(form, 'into');
    if (!isUuid(into)) error(404);
    const merging = { gathering: camp.id, pitch: id, into, by: person.id };
    const isDone = await database()
      .transaction()
      .execute((tx) => mergePitches(tx, merging, new Date()));
    if (!isDone) return fail(409, { gone: true });
    redirect(303, backTo(event, form));
  },
  gather: async (event) => {
    const { camp, person } = await campFor(event, 'plan-camp');
    const title = m.unconference_round_title();
    const number = await database()
      .transaction()
      .execute((tx) => gatherTalks(tx, { gathering: camp.id, by: person.id, title }, new Date()));
    if (number === undefined) return fail(409, { gone: true });
    redirect(303, `/gatherings/${camp.slug}/wall/rounds/${number}`);
  },
  apart: async (event) => {
    const { camp, form, id } = await tapped(event, 'plan-camp');
    await database()
      .transaction()
      .execute((tx) => takeApart(tx, { gathering: camp.id, pitch: id }));
    redirect(303, backTo(event, form));
  }
};

async function tapped(event: RequestEvent, act: 'take-interest' | 'pitch' | 'plan-camp') {
  const read = await campFor(event, act);
  const form = await event.request.formData();
  const id = textOf(form, 'pitch');
  if (!isUuid(id)) error(404);
  return { ...read, form, id };
}

/** To the row that was tapped, so that nobody has to look for it again, or to the page that it was tapped on. */
function backTo({ url, params }: RequestEvent, form: FormData): string {
  const number = Number(textOf(form, 'number'));
  const known = Number.isSafeInteger(number) && number > 0 ? number : undefined;
  const back = textOf(form, 'back');
  if (back === 'going') return `/gatherings/${params.slug}#sessions`;
  if (back === 'pitch' && known) return `${url.pathname}/${known}`;
  return `${url.pathname}${known ? `#pitch-${known}` : ''}`;
}
