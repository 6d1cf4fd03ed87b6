import { redirect } from '@sveltejs/kit';
import { proposeAway, sessionSlots } from '#unconference';
import { readAway, readPlan, sayAway } from '#unconference/server';
import { campFor } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { travelTo } from '#app/server/travel-to-camp.ts';
import type { Actions, PageServerLoad } from './$types';

/** At which times she is there. What her journey means for them is proposed to her alone. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, person, may } = await campFor(event, 'say-hello');
  const [{ plan }, kept, travel] = await Promise.all([
    readPlan(database(), camp.id),
    readAway(database(), camp.id, person.id),
    travelTo(event)
  ]);
  const proposed = kept.length > 0 ? [] : proposeAway(plan.slots, travel);
  return {
    camp,
    plans: may('plan-camp'),
    slots: sessionSlots(plan).map((slot) => ({
      ...slot,
      isAway: kept.includes(slot.id) || proposed.includes(slot.id)
    })),
    isKept: kept.length > 0,
    isProposed: proposed.length > 0,
    ...travel
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { camp, person } = await campFor(event, 'say-hello');
    const form = await event.request.formData();
    const slots = form.getAll('away').map(String);
    await database()
      .transaction()
      .execute((tx) => sayAway(tx, { gathering: camp.id, person: person.id, slots }));
    redirect(303, `${event.url.pathname}?kept`);
  }
};
