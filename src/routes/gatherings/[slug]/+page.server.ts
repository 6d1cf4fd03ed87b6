import { isDeepStrictEqual } from 'node:util';
import { error, fail, redirect } from '@sveltejs/kit';
import {
  type ListedGathering,
  mayWithGathering,
  MARKS,
  type Mark,
  readTags,
  schemaOf,
  SIGN_UP_SHOWN_TO,
  troubleOfTags
} from '#gatherings';
import {
  goingByMarks,
  type HostedRead,
  listCoHosts,
  markGathering,
  markShownTo,
  offerSeen,
  publishHosted,
  readPictureOf,
  removeSeen,
  sayOwnPlace,
  tellPlace,
  tellTags
} from '#gatherings/server';
import { mayInGroup, standingsOf } from '#groups';
import { roleInGroup } from '#groups/server';
import type { Person } from '#people';
import { requirePerson } from '#people/server';
import { seenSourceOf } from '#sources/server';
import { startNames } from '#travel';
import {
  answerOuting,
  answerToday,
  askGathering,
  chooseStart,
  locateGathering,
  reportWrongVerdict,
  setStart,
  shareAnswer,
  suggestPlaces
} from '#travel/server';
import { leavingAt } from '#unconference';
import { readVenues } from '#venues/server';
import { getLocale } from '#paraglide/runtime.js';
import { plainOf } from '#platform/server/markdown.ts';
import { isUuid } from '#platform/server/uuid.ts';
import { database } from '#app/server/database.ts';
import { mayChangeSource } from '#app/server/may-change-source.ts';
import { proseOf } from '#app/server/prose.ts';
import { travelling } from '#app/server/reach.ts';
import { seenShown, takenHref } from '#app/server/seen-elsewhere.ts';
import { visitorOf } from '#app/server/visitor.ts';
import { answerSignUp, showAnew, signUpsShown } from './answer-sign-up.ts';
import { gatheringSeen, linkOf } from './gathering-seen.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const seen = await gatheringSeen(event);
  const { outing, start, zone } = seen;
  const answers = () =>
    [
      answerOuting(travelling(), outing, start),
      answerToday(travelling(), { outing, start, language: getLocale() }, new Date())
    ] as const;
  const shared = {
    places: startNames(start.places),
    path: event.url.pathname,
    signedIn: event.locals.person !== null,
    origin: event.url.origin
  };
  if ('read' in seen) {
    const [view, today, hosted, signUps] = await Promise.all([
      ...answers(),
      shownOf(seen.read, event.url.origin),
      signUpsShown(event, seen.read)
    ]);
    const comes = hosted.kind === 'unconference' && signUps.mine?.answer === 'going';
    const local = Temporal.Now.plainDateTimeISO(hosted.zone).toString();
    const leaving = comes ? leavingAt(hosted.end, local, view.lastBack) : undefined;
    return { ...shared, view, today, hosted, signUps, zone, draft: seen.draft, leaving };
  }
  const isSomewhere = outing.attendance === 'online' || outing.place !== undefined;
  const { listed } = seen;
  const { person } = event.locals;
  const [view, today, whichPlace, mayChange, mine, taken, going] = await Promise.all([
    ...answers(),
    isSomewhere ? undefined : suggestPlaces(database(), listed.gathering.place?.name),
    mayChangeSource(database(), person, listed.sources[0]?.id),
    seenShown(person, listed),
    takenHref(person, listed),
    goingShown(listed, person)
  ]);
  return { ...shared, view, today, listed, whichPlace, mayChange, seen: mine, taken, going };
};

export const actions: Actions = {
  start: async (event) => {
    const form = await event.request.formData();
    const typed = String(form.get('start') ?? '').trim();
    const chosen = await chooseStart(database(), typed, String(form.get('place') ?? '') || null);
    if (!('found' in chosen)) return fail(400, { typed, ...chosen });
    const { start } = await gatheringSeen(event);
    await setStart(database(), visitorOf(event), { ...start, places: [chosen.found] });
    redirect(303, event.url.pathname);
  },
  signUp: answerSignUp,
  shown: showAnew,
  mark: async (event) => {
    const person = requirePerson(event);
    const form = await event.request.formData();
    const mark: Mark | null = MARKS.find((one) => one === form.get('mark')) ?? null;
    const shownTo = SIGN_UP_SHOWN_TO.find((one) => one === form.get('shown')) ?? 'nobody';
    await markGathering(database(), { person: person.id, id: event.params.slug, mark, shownTo });
    redirect(303, event.url.pathname);
  },
  place: async (event) => {
    const form = await event.request.formData();
    const typed = String(form.get('town') ?? '').trim();
    const seen = await gatheringSeen(event);
    if (!('listed' in seen)) error(400);
    const { listed } = seen;
    const asked = { gathering: listed.gathering };
    const located = await locateGathering(database(), asked, typed, String(form.get('place') ?? '') || null);
    if (!('located' in located)) return fail(400, { town: typed, ...located });
    const { person } = event.locals;
    if (!person) redirect(303, `/answers/${await askGathering(database(), located.located, new Date())}`);
    const { name, lat, lon } = located.place;
    const mayChange = await mayChangeSource(database(), person, listed.sources[0]?.id);
    if (mayChange) await tellPlace(database(), listed.id, { name, lat, lon });
    else await sayOwnPlace(database(), { person: person.id, id: listed.id, place: { name, lat, lon } });
    redirect(303, event.url.pathname);
  },
  placeBack: async (event) => {
    const person = requirePerson(event);
    await sayOwnPlace(database(), { person: person.id, id: event.params.slug, place: null });
    redirect(303, event.url.pathname);
  },
  tags: async (event) => {
    const person = requirePerson(event);
    const typed = String((await event.request.formData()).get('tags') ?? '');
    const seen = await gatheringSeen(event);
    if (!('listed' in seen)) error(400);
    const { id, sources, gathering, hasToldTags } = seen.listed;
    if (!(await mayChangeSource(database(), person, sources[0]?.id))) error(403);
    const tags = readTags(typed);
    const wrongTags = troubleOfTags(tags);
    if (wrongTags) return fail(400, { tags: typed, wrongTags });
    const isAsSaid = !hasToldTags && isDeepStrictEqual(tags, gathering.tags ?? []);
    if (!isAsSaid) await tellTags(database(), id, tags);
    redirect(303, event.url.pathname);
  },
  share: async (event) => {
    const form = await event.request.formData();
    const seen = await gatheringSeen(event);
    const view = await answerOuting(travelling(), seen.outing, seen.start);
    const link = linkOf(seen, event.url.origin);
    const showStart = form.get('show-start') === 'on';
    const id = await shareAnswer(database(), { view, showStart, ...(link && { link }) }, new Date());
    return { shared: new URL(`/shared/${id}`, event.url).href };
  },
  wrong: async (event) => {
    const form = await event.request.formData();
    const { outing, start } = await gatheringSeen(event);
    const answer = await answerOuting(travelling(), outing, start);
    const words = String(form.get('words') ?? '');
    await reportWrongVerdict(database(), { words, question: { outing, start }, answer }, new Date());
    return { sent: true };
  },
  offer: async (event) => {
    const { person, listed, source } = await ownSeen(event);
    const group = String((await event.request.formData()).get('group') ?? '');
    const role = isUuid(group) ? await roleInGroup(database(), group, person.id) : undefined;
    if (!mayInGroup(standingsOf(person, role), 'offer')) error(403);
    const offer = { statements: listed.ids, source, group, by: person.id };
    await database()
      .transaction()
      .execute((tx) => offerSeen(tx, offer, new Date()));
    redirect(303, event.url.pathname);
  },
  removeSeen: async (event) => {
    const { listed, source } = await ownSeen(event);
    await database()
      .transaction()
      .execute((tx) => removeSeen(tx, listed.ids, source));
    redirect(303, '/#on');
  },
  publish: async (event) => {
    const person = requirePerson(event);
    const seen = await gatheringSeen(event);
    if (!('read' in seen) || !mayWithGathering(seen.read.standings, seen.read.stage, 'publish')) error(403);
    const { id } = seen.read.hosted;
    const published = await database()
      .transaction()
      .execute((tx) => publishHosted(tx, { id, by: person.id }, new Date()));
    if (published.answer === 'refused') return fail(400, { unready: published.troubles });
    redirect(303, event.url.pathname);
  }
};

/** What the page shows of a gathering that is held here, and what the asker may do with it. */
async function shownOf(
  { hosted: { link: _ofWhoGoes, ...hosted }, standings, stage, draftToken }: HostedRead,
  origin: string
) {
  const venues = hosted.venueId === null ? undefined : await readVenues(database(), [hosted.venueId]);
  const [coHosts, picture, [about = '', bring = '', newcomers = '']] = await Promise.all([
    listCoHosts(database(), hosted.id),
    readPictureOf(database(), hosted.id),
    proseOf([hosted.about, hosted.bring, hosted.newcomers])
  ]);
  const may = (act: Parameters<typeof mayWithGathering>[2]) => mayWithGathering(standings, stage, act);
  const venue = venues?.get(hosted.venueId ?? '');
  return {
    ...hosted,
    stage,
    picture,
    coHosts: coHosts.filter(({ accepted }) => accepted).map(({ group }) => group),
    venue,
    schema: schemaOf(hosted, {
      origin,
      about: plainOf(hosted.about),
      ...(venue && { address: { street: venue.address, town: venue.town } }),
      ...(picture && { picture: `${origin}/pictures/${picture.id}?size=large` })
    }),
    may: { edit: may('edit'), publish: may('publish'), copy: may('copy'), planCamp: may('plan-camp') },
    texts: { about, bring, newcomers, door: hosted.door },
    draftToken
  };
}

/** What somebody saw elsewhere herself, with her own list of these. */
async function ownSeen(event: RequestEvent) {
  const person = requirePerson(event);
  const seen = await gatheringSeen(event);
  const source = await seenSourceOf(database(), { person: person.id });
  if (!('listed' in seen) || !source) error(403);
  return { person, listed: seen.listed, source };
}

const MOST_NAMED = 24;

/** Who has marked that she is going, as the reader may know it, and whom the reader's own mark is shown to. */
async function goingShown(listed: ListedGathering, person: Person | null) {
  const viewer = person?.id ?? null;
  const going = (await goingByMarks(database(), { listed: [listed], viewer, most: MOST_NAMED })).get(listed.id);
  const isShared = listed.sources.some(({ isOwn }) => !isOwn);
  return {
    going,
    ...(person &&
      isShared && { name: person.name, shownTo: (await markShownTo(database(), person.id, listed)) ?? 'nobody' })
  };
}
