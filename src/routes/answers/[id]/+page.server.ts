import { error, fail, redirect } from '@sveltejs/kit';
import { readServer, requirePerson } from '#people/server';
import { readClockHours, startNames } from '#travel';
import {
  answerOuting,
  type AskedGathering,
  chooseStart,
  completeAskedGathering,
  locateGathering,
  placed,
  readAskedGathering,
  readOuting,
  reportWrongVerdict,
  setStart,
  shareAnswer,
  startOf,
  suggestPlaces
} from '#travel/server';
import { database } from '#app/server/database.ts';
import { travelling } from '#app/server/reach.ts';
import { keepAsked } from '#app/server/seen-elsewhere.ts';
import { visitorOf } from '#app/server/visitor.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { asked, start, zone } = await about(event);
  const { gathering, others = [] } = asked;
  const head = {
    gathering,
    others: others.map(({ title, start }, index) => ({ index, title, start })),
    places: startNames(start.places),
    path: event.url.pathname
  };
  const read = readOuting(asked, zone);
  if ('ask' in read) return { ...head, hours: read.proposal };
  const isSomewhere = read.outing.attendance === 'online' || read.outing.place;
  const places = isSomewhere ? undefined : await suggestPlaces(database(), gathering.place?.name);
  return { ...head, view: await answerOuting(travelling(), read.outing, start), whichPlace: places };
};

export const actions: Actions = {
  keep: async (event) => {
    const person = requirePerson(event);
    const { asked } = await about(event);
    redirect(303, `/gatherings/${await keepAsked(person.id, asked, new Date())}`);
  },
  start: async (event) => {
    const form = await event.request.formData();
    const typed = String(form.get('start') ?? '').trim();
    const chosen = await chooseStart(database(), typed, String(form.get('place') ?? '') || null);
    if (!('found' in chosen)) return fail(400, { typed, ...chosen });
    const { start } = await about(event);
    await setStart(database(), visitorOf(event), { ...start, places: [chosen.found] });
    redirect(303, event.url.pathname);
  },
  hours: async (event) => {
    const form = await event.request.formData();
    const hours = { start: String(form.get('from') ?? ''), end: String(form.get('until') ?? '') };
    const read = readClockHours(hours);
    if ('wrong' in read) return fail(400, { hours, wrongHours: read.wrong });
    const { asked } = await about(event);
    await completeAskedGathering(database(), event.params.id, { ...asked, hours: read.hours });
    redirect(303, event.url.pathname);
  },
  place: async (event) => {
    const form = await event.request.formData();
    const typed = String(form.get('town') ?? '').trim();
    const { asked } = await about(event);
    const located = await locateGathering(database(), asked, typed, String(form.get('place') ?? '') || null);
    if (!('located' in located)) return fail(400, { town: typed, ...located });
    await completeAskedGathering(database(), event.params.id, located.located);
    redirect(303, event.url.pathname);
  },
  other: async (event) => {
    const form = await event.request.formData();
    const { asked } = await about(event);
    const all = [asked.gathering, ...(asked.others ?? [])];
    const chosen = all[Number(form.get('other')) + 1];
    if (!chosen) error(400);
    const others = all.filter((gathering) => gathering !== chosen);
    const next: AskedGathering = { gathering: chosen, others, ...(await placed(database(), chosen)) };
    await completeAskedGathering(database(), event.params.id, next);
    redirect(303, event.url.pathname);
  },
  share: async (event) => {
    const form = await event.request.formData();
    const { asked, start, zone } = await about(event);
    const read = readOuting(asked, zone);
    if ('ask' in read) error(400);
    const view = await answerOuting(travelling(), read.outing, start);
    const showStart = form.get('show-start') === 'on';
    const link = asked.gathering.address;
    const id = await shareAnswer(database(), { view, showStart, ...(link && { link }) }, new Date());
    return { shared: new URL(`/shared/${id}`, event.url).href };
  },
  wrong: async (event) => {
    const form = await event.request.formData();
    const { asked, start, zone } = await about(event);
    const read = readOuting(asked, zone);
    if ('ask' in read) error(400);
    const answer = await answerOuting(travelling(), read.outing, start);
    const words = String(form.get('words') ?? '');
    await reportWrongVerdict(database(), { words, question: { outing: read.outing, start }, answer }, new Date());
    return { sent: true };
  }
};

/** What is asked about, by whom, and the zone in which hours without one are read. */
async function about(event: RequestEvent) {
  const asked = await readAskedGathering(database(), event.params.id);
  if (!asked) error(404);
  const [start, server] = await Promise.all([startOf(database(), visitorOf(event)), readServer(database())]);
  return { asked, start, zone: server.zone };
}
