import { fail, redirect } from '@sveltejs/kit';
import { readWayBack } from '#people';
import { MOST_STARTING_PLACES, readLimits, typeLimits } from '#travel';
import { chooseStart, countMe, isCounted, readRidingForm, readStartForm, setStart, startOf } from '#travel/server';
import { database } from '#app/server/database.ts';
import { visitorOf } from '#app/server/visitor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const person = event.locals.person?.id;
  const [{ places, limits, riding = {} }, counted] = await Promise.all([
    startOf(database(), visitorOf(event)),
    person ? isCounted(database(), person) : undefined
  ]);
  return {
    places,
    counted,
    limits: typeLimits(limits),
    riding,
    to: readWayBack(event.url.searchParams.get('to')),
    full: places.length >= MOST_STARTING_PLACES
  };
};

export const actions: Actions = {
  add: async (event) => {
    const form = await event.request.formData();
    const typed = String(form.get('start') ?? '').trim();
    const chosen = await chooseStart(database(), typed, String(form.get('place') ?? '') || null);
    if (!('found' in chosen)) return fail(400, { typed, ...chosen });
    const start = await startOf(database(), visitorOf(event));
    const others = start.places.filter(({ place }) => place !== chosen.found.place);
    const places = [...others, chosen.found].slice(-MOST_STARTING_PLACES);
    await setStart(database(), visitorOf(event), { ...start, places });
    return { done: 'added' as const };
  },
  remove: async (event) => {
    const form = await event.request.formData();
    const start = await startOf(database(), visitorOf(event));
    const places = start.places.filter(({ place }) => place !== form.get('place'));
    await setStart(database(), visitorOf(event), { ...start, places });
    return { done: 'removed' as const };
  },
  save: async (event) => {
    const form = await event.request.formData();
    const start = await startOf(database(), visitorOf(event));
    const typed = {
      earliest: String(form.get('earliest') ?? ''),
      latest: String(form.get('latest') ?? ''),
      comfortable: String(form.get('comfortable') ?? '')
    };
    const limits = readLimits(typed);
    const riding = readRidingForm(form);
    const ways = readStartForm(start.places, form);
    if ('wrong' in limits || 'wrong' in ways) {
      return fail(400, {
        limits: typed,
        riding,
        counted: form.has('counted'),
        ways: ways.typed,
        wrongLimits: 'wrong' in limits ? limits.wrong : {},
        wrongMinutes: 'wrong' in ways ? ways.wrong : {}
      });
    }
    await setStart(database(), visitorOf(event), { places: ways.places, limits: limits.limits, riding });
    const person = event.locals.person?.id;
    if (person) await countMe(database(), person, form.has('counted'), new Date());
    redirect(303, readWayBack(String(form.get('to') ?? '')));
  }
};
