import { error, fail, redirect } from '@sveltejs/kit';
import { alikeTo, minutesOf, sessionSlots, typePitch } from '#unconference';
import {
  changePitch,
  commentOnPitch,
  dropAfter,
  editPitch,
  goBackOnPitch,
  type LookedAfter,
  type Ordered,
  putAfter,
  readPitch,
  readPitchActs,
  readPitches,
  readPlan,
  sayHowOften,
  takeBackComment,
  takeOffPitch,
  withdrawPitch
} from '#unconference/server';
import { isUuid } from '#platform/server/uuid.ts';
import { textOf } from '#app/server/asked.ts';
import { foldBlocked } from '#app/server/block.ts';
import { campFor, campOfPage } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { typedPitch } from '#app/server/pitch-form.ts';
import { mayWithPitches, pitchesShown, untilOf } from '#app/server/pitches-shown.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const page = await campOfPage(event);
  const { camp, reader, may } = page;
  const read = await pitchOf(event, page);
  const [now, plans] = [new Date(), may('plan-camp')];
  const comments = new Map([[read.pitch.id, read.comments.length]]);
  const [shown] = await pitchesShown(page, { ...read, pitches: [read.pitch], comments });
  if (!shown) error(404);
  const isOwn = read.own.pitchedBy !== null && read.own.pitchedBy === reader.person;
  const isHost = read.own.hosts.some(({ id }) => id === reader.person);
  const filled = typePitch(read.own, reader.person ?? '');
  return {
    camp,
    plans,
    looksAfter: reader.looksAfter,
    me: reader.person,
    pitch: shown,
    until: untilOf(page, read.camp, now),
    may: mayWithPitches(page, read.camp, now),
    comments: await foldBlocked(read.comments, reader.person),
    number: read.own.number,
    withdrawn: read.own.withdrawn,
    claims: read.camp.claimsOpen && may('pitch') && shown.iHost && !shown.hidden,
    isTakenOff: read.own.withdrawnBecause !== undefined,
    acts: reader.looksAfter || isOwn || isHost ? await readPitchActs(database(), read.own) : [],
    order: plans ? read.order : { ...read.order, lapsed: [] },
    ...(plans && !isOwn && { tools: filled }),
    joinable: plans ? await joinableWith(camp.id, read.pitch) : [],
    ...(plans && { longest: await longestSession(camp.id) }),
    ...(isOwn && may('pitch') && { filled })
  };
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
  },
  edit: async (event) => {
    const { asked, form } = await lookedAfter(event);
    const [typed, because] = [typedPitch(form), textOf(form, 'because')];
    const edited = await database()
      .transaction()
      .execute((tx) => editPitch(tx, { ...asked, typed, because }, new Date()));
    if (edited.answer === 'refused') return fail(400, { ...edited, editing: typed, because });
    return settled(event, edited);
  },
  takeOff: async (event) => {
    const { asked, form } = await lookedAfter(event);
    const because = textOf(form, 'because');
    const taken = await database()
      .transaction()
      .execute((tx) => takeOffPitch(tx, { ...asked, because }, new Date()));
    if (taken.answer === 'refused') return fail(400, { ...taken, takingOff: true as const, because });
    return settled(event, taken);
  },
  goBack: async (event) => {
    const { asked, form } = await lookedAfter(event);
    const act = textOf(form, 'act');
    const gone = await database()
      .transaction()
      .execute((tx) => goBackOnPitch(tx, { ...asked, act }, new Date()));
    return settled(event, gone);
  },
  after: async (event) => {
    const ordering = await ordered(event);
    const put = await database()
      .transaction()
      .execute((tx) => putAfter(tx, ordering));
    if (put.answer === 'refused') return fail(400, { after: ordering.after, wrongAfter: put.trouble });
    return settled(event, put, 'in-the-grid');
  },
  notAfter: async (event) => {
    const ordering = await ordered(event);
    const dropped = await database()
      .transaction()
      .execute((tx) => dropAfter(tx, ordering));
    return settled(event, dropped, 'in-the-grid');
  },
  howOften: async (event) => {
    const { asked, form } = await lookedAfter(event);
    const said = await database()
      .transaction()
      .execute((tx) => sayHowOften(tx, { ...asked, typed: textOf(form, 'often') }, new Date()));
    if (said === 'no-choice') return fail(400, { noChoice: true as const });
    if (said === 'not-there') return fail(409, { meanwhile: true });
    redirect(303, `${event.url.pathname}?held=${said}#in-the-grid`);
  },
  comment: async (event) => {
    const read = await campFor(event, 'pitch');
    const { own } = await pitchOf(event, read);
    const typed = textOf(await event.request.formData(), 'text');
    const now = new Date();
    if (!mayNow('post', read.person.id, now)) return fail(429, { comment: typed, wrongComment: 'often' as const });
    const writing = { gathering: read.camp.id, pitch: own.id, by: read.person.id, typed };
    const outcome = await database()
      .transaction()
      .execute((tx) => commentOnPitch(tx, writing, now));
    if (outcome !== 'written') return fail(400, { comment: typed, wrongComment: outcome });
    redirect(303, `${event.url.pathname}#comments`);
  },
  takeBack: async (event) => {
    const { person } = await campFor(event, 'pitch');
    const id = textOf(await event.request.formData(), 'comment');
    const isHers =
      isUuid(id) &&
      (await database()
        .transaction()
        .execute((tx) => takeBackComment(tx, id, person.id)));
    if (!isHers) error(404);
    redirect(303, `${event.url.pathname}#comments`);
  }
};

type Page = Awaited<ReturnType<typeof campOfPage>>;

async function pitchOf({ params }: RequestEvent, { camp, reader }: Page) {
  const number = /^\d{1,6}$/.test(params.number) ? Number(params.number) : 0;
  const read = await readPitch(database(), { gathering: camp.id, number }, reader);
  if (!read) error(404);
  return read;
}

/** What somebody suggested herself, to be changed by her alone. */
async function ownPitch(event: RequestEvent) {
  const read = await campFor(event, 'pitch');
  const { own: pitch } = await pitchOf(event, read);
  if (pitch.pitchedBy !== read.person.id) error(404);
  return { ...read, pitch };
}

/** A session of somebody else, for an organiser who looks after it. */
async function lookedAfter(event: RequestEvent) {
  const read = await campFor(event, 'plan-camp');
  const { own } = await pitchOf(event, read);
  const asked = { gathering: read.camp.id, pitch: own.id, by: read.person.id };
  return { asked, form: await event.request.formData() };
}

/** The session, and the one that it comes after. */
async function ordered(event: RequestEvent) {
  const read = await lookedAfter(event);
  const after = textOf(read.form, 'after');
  if (!isUuid(after)) error(404);
  const { gathering, pitch } = read.asked;
  return { gathering, pitch, after };
}

function settled({ url }: RequestEvent, { answer }: LookedAfter | Ordered, at = 'acts') {
  if (answer === 'not-there') return fail(409, { meanwhile: true });
  redirect(303, `${url.pathname}#${at}`);
}

/** Other sessions that organisers can join it with, those that sound like it first. */
async function joinableWith(gathering: string, pitch: { id: string; title: string; about: string }) {
  const { pitches } = await readPitches(database(), gathering, { person: undefined, looksAfter: true });
  const others = pitches.filter(({ id, hidden, withdrawn }) => id !== pitch.id && !hidden && !withdrawn);
  const alike = alikeTo(pitch, others);
  return [...alike, ...others.filter((one) => !alike.includes(one))].map(({ id, number, title }) => ({
    id,
    number,
    title
  }));
}

/** How many minutes the longest time for sessions has. */
async function longestSession(gathering: string): Promise<number> {
  const { plan } = await readPlan(database(), gathering);
  return Math.max(0, ...sessionSlots(plan).map(({ starts, ends }) => minutesOf(ends) - minutesOf(starts)));
}
