import { error, redirect } from '@sveltejs/kit';
import { guestNamed, standGuest } from '#people/server';
import { GUEST_TAPS, listGuests, notifyWall, openDoor, pairEverybody, readDoor } from '#unconference/server';
import { isUuid } from '#platform/server/uuid.ts';
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
    const isHere = isUuid(id) && (await listGuests(database(), camp.id)).some((guest) => guest.id === id);
    if (!isHere || !(tap in GUEST_TAPS) || !(await guestNamed(database(), id))) error(404);
    const standing = GUEST_TAPS[tap as keyof typeof GUEST_TAPS];
    await database()
      .transaction()
      .execute(async (tx) => {
        await standGuest(tx, id, standing, new Date());
        await notifyWall(tx, `changed ${camp.id}`);
        await pairEverybody(tx, camp.id, new Date());
      });
    redirect(303, `${event.url.pathname}?tapped=${id}#guest-${id}`);
  }
};
