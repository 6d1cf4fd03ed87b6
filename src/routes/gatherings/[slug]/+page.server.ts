import { error, fail, redirect } from '@sveltejs/kit';
import { mayWithGathering } from '#gatherings';
import { publishHosted } from '#gatherings/server';
import { requirePerson } from '#people/server';
import { startNames } from '#travel';
import { answerOuting, answerToday, chooseStart, reportWrongVerdict, setStart, shareAnswer } from '#travel/server';
import { leavingAt } from '#unconference';
import { getLocale } from '#paraglide/runtime.js';
import { database } from '#app/server/database.ts';
import { travelling } from '#app/server/reach.ts';
import { visitorOf } from '#app/server/visitor.ts';
import { answerSignUp, showAnew, signUpsShown } from './answer-sign-up.ts';
import { markStatement, offerToGroup, removeFromSeen, sayPlace, sayTags, takePlaceBack } from './change-statement.ts';
import { gatheringSeen, linkOf } from './gathering-seen.ts';
import { hostedShown } from './hosted-shown.ts';
import { statementShown } from './statement-shown.ts';
import type { Actions, PageServerLoad } from './$types';

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
      hostedShown(seen.read, event.url.origin),
      signUpsShown(event, seen.read)
    ]);
    const comes = hosted.kind === 'unconference' && hosted.stage !== 'cancelled' && signUps.mine?.answer === 'going';
    const local = Temporal.Now.plainDateTimeISO(hosted.zone).toString();
    const leaving = comes ? leavingAt(hosted.end, local, view.lastBack) : undefined;
    return { ...shared, view, today, hosted, signUps, zone, draft: seen.draft, leaving };
  }
  const [view, today, statement] = await Promise.all([...answers(), statementShown(seen, event.locals.person)]);
  return { ...shared, view, today, ...statement };
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
  mark: markStatement,
  place: sayPlace,
  placeBack: takePlaceBack,
  tags: sayTags,
  offer: offerToGroup,
  removeSeen: removeFromSeen,
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
