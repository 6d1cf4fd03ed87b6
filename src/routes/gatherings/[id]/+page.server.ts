import { error, fail, redirect } from '@sveltejs/kit';
import { MARKS, type Mark } from '#gatherings';
import { markGathering, readGathering, tellPlace } from '#gatherings/server';
import { readServer, requirePerson } from '#people/server';
import { isOwnerOf } from '#sources/server';
import {
  answerOuting,
  askGathering,
  chooseStart,
  locateGathering,
  outingOf,
  reportWrongVerdict,
  setStart,
  shareAnswer,
  startOf,
  suggestPlaces
} from '#travel/server';
import { database } from '#app/server/database.ts';
import { travelling } from '#app/server/reach.ts';
import { visitorOf } from '#app/server/visitor.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { listed, outing, start } = await about(event);
  const isSomewhere = outing.attendance === 'online' || outing.place !== undefined;
  return {
    listed,
    view: await answerOuting(travelling(), outing, start),
    places: start.places.map(({ name }) => name),
    whichPlace: isSomewhere ? undefined : await suggestPlaces(database(), listed.gathering.place?.name),
    path: event.url.pathname,
    signedIn: event.locals.person !== null
  };
};

export const actions: Actions = {
  start: async (event) => {
    const form = await event.request.formData();
    const typed = String(form.get('start') ?? '').trim();
    const chosen = await chooseStart(database(), typed, String(form.get('place') ?? '') || null);
    if (!('found' in chosen)) return fail(400, { typed, ...chosen });
    const { start } = await about(event);
    await setStart(database(), visitorOf(event), { ...start, places: [chosen.found] });
    redirect(303, event.url.pathname);
  },
  mark: async (event) => {
    const person = requirePerson(event);
    const wanted = (await event.request.formData()).get('mark');
    const mark: Mark | null = MARKS.find((one) => one === wanted) ?? null;
    await markGathering(database(), { person: person.id, id: event.params.id, mark });
    redirect(303, event.url.pathname);
  },
  place: async (event) => {
    const form = await event.request.formData();
    const typed = String(form.get('town') ?? '').trim();
    const { listed } = await about(event);
    const asked = { gathering: listed.gathering };
    const located = await locateGathering(database(), asked, typed, String(form.get('place') ?? '') || null);
    if (!('located' in located)) return fail(400, { town: typed, ...located });
    const { place } = located.located;
    if (place && (await mayChange(event, listed.sources[0]?.id))) {
      await tellPlace(database(), listed.id, place);
      redirect(303, event.url.pathname);
    }
    redirect(303, `/answers/${await askGathering(database(), located.located, new Date())}`);
  },
  share: async (event) => {
    const form = await event.request.formData();
    const { listed, outing, start } = await about(event);
    const view = await answerOuting(travelling(), outing, start);
    const link = listed.gathering.address;
    const showStart = form.get('show-start') === 'on';
    const id = await shareAnswer(database(), { view, showStart, ...(link && { link }) }, new Date());
    return { shared: new URL(`/shared/${id}`, event.url).href };
  },
  wrong: async (event) => {
    const form = await event.request.formData();
    const { outing, start } = await about(event);
    const answer = await answerOuting(travelling(), outing, start);
    const words = String(form.get('words') ?? '');
    await reportWrongVerdict(database(), { words, question: { outing, start }, answer }, new Date());
    return { sent: true };
  }
};

/** The gathering as this visitor may see it, and where she starts from. */
async function about(event: RequestEvent) {
  const person = event.locals.person?.id ?? null;
  const listed = await readGathering(database(), { person, id: event.params.id });
  if (!listed) error(404);
  const [start, { zone }] = await Promise.all([startOf(database(), visitorOf(event)), readServer(database())]);
  return { listed, outing: outingOf(listed, zone), start };
}

/** For everybody only whoever follows the calendar says where something is; others say it for themselves. */
async function mayChange({ locals }: RequestEvent, source: string | undefined): Promise<boolean> {
  if (!source || !locals.person) return false;
  if (await isOwnerOf(database(), locals.person.id, source)) return true;
  return locals.person.administrator && (await isOwnerOf(database(), null, source));
}
