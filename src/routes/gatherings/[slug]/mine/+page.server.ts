import { error, fail, redirect } from '@sveltejs/kit';
import { hasGoneBy, leavingAt, nowAndNext } from '#unconference';
import { choosePlan, readOwnPlan } from '#unconference/server';
import { isUuid } from '#platform/server/uuid.ts';
import { textOf } from '#app/server/asked.ts';
import { campFor } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { localNow } from '#app/server/live-wall.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import { travelTo } from '#app/server/travel-to-camp.ts';
import type { Actions, PageServerLoad } from './$types';

/** One's own day at a camp: for oneself alone. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, reader, person, may } = await campFor(event, 'take-interest');
  const [rows, { leave }] = await Promise.all([
    readOwnPlan(database(), camp.id, { ...reader, person: person.id }),
    travelTo(event)
  ]);
  const local = localNow(camp.zone);
  const slots = rows.map(({ slot }) => slot);
  const when = nowAndNext(slots, camp.start.slice(0, 10), local);
  return {
    camp,
    plans: may('plan-camp'),
    earlier: rows.filter(({ slot }) => hasGoneBy(when, slot)),
    rows: rows.filter(({ slot }) => !hasGoneBy(when, slot)),
    now: when.now?.id,
    leave,
    leaving: leave === undefined ? undefined : leavingAt(camp.end, local, leave)
  };
};

export const actions: Actions = {
  choose: async (event) => {
    const { camp, person } = await campFor(event, 'take-interest');
    const form = await event.request.formData();
    const [slot, to] = [textOf(form, 'slot'), textOf(form, 'to')];
    if (!isUuid(slot)) error(404);
    if (!mayNow('take-interest', person.id)) return fail(429, { tooOften: true });
    const where = to === 'proposed' ? to : { pitch: isUuid(to) ? to : null };
    const isDone = await database()
      .transaction()
      .execute((tx) => choosePlan(tx, { gathering: camp.id, person: person.id, slot, to: where }));
    if (!isDone) return fail(409, { gone: true });
    redirect(303, `${event.url.pathname}#at-${slot}`);
  }
};
