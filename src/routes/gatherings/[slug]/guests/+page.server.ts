import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { GUEST_TAPS, type GuestTap, listGuests, openDoor, readDoor, tapGuests } from '#unconference/server';
import { textOf } from '#app/server/asked.ts';
import { campFor } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, may } = await campFor(event, 'look-after-guests');
  const [guests, { key, isOpen }] = await Promise.all([listGuests(database(), camp.id), readDoor(database(), camp.id)]);
  return {
    camp,
    plans: may('plan-camp'),
    guests,
    isOpen,
    link: key ? `${event.url.origin}/j/${key}` : undefined
  };
};

export const actions: Actions = {
  door: async (event) => {
    const { camp } = await campFor(event, 'look-after-guests');
    const isOpen = textOf(await event.request.formData(), 'open') === 'yes';
    await database()
      .transaction()
      .execute((tx) => openDoor(tx, camp.id, isOpen));
    redirect(303, event.url.pathname);
  },
  tap: async (event) => {
    const { camp } = await campFor(event, 'look-after-guests');
    const form = await event.request.formData();
    const [id, tap] = [textOf(form, 'guest'), textOf(form, 'tap')];
    if (!isTap(tap)) error(404);
    const tapped = await tapThem(camp.id, { guests: [id], tap });
    if (tapped.length === 0) error(404);
    redirect(303, `${event.url.pathname}?tapped=${id}#guest-${id}`);
  },
  letIn: async (event) => {
    const { camp } = await campFor(event, 'look-after-guests');
    const guests = await shownIn(event);
    return { letIn: await tapThem(camp.id, { guests, tap: 'in', was: 'new' }) };
  },
  letWait: async (event) => {
    const { camp } = await campFor(event, 'look-after-guests');
    await tapThem(camp.id, { guests: await shownIn(event), tap: 'back', was: 'known' });
    redirect(303, event.url.pathname);
  }
};

async function tapThem(
  gathering: string,
  tapped: Omit<Parameters<typeof tapGuests>[1], 'gathering'>
): Promise<string[]> {
  return await database()
    .transaction()
    .execute((tx) => tapGuests(tx, { gathering, ...tapped }, new Date()));
}

/** Those who stood on the page that was sent, so that nobody is let in unseen who joined meanwhile. */
async function shownIn({ request }: Pick<RequestEvent, 'request'>): Promise<string[]> {
  return textOf(await request.formData(), 'guests').split(' ');
}

function isTap(tap: string): tap is GuestTap {
  return Object.hasOwn(GUEST_TAPS, tap);
}
