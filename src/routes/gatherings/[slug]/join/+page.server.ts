import { error, fail, redirect } from '@sveltejs/kit';
import { letBackInByCode, readDoor } from '#unconference/server';
import { textOf } from '#app/server/asked.ts';
import { campOfPage } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { joinByName, keepGuest } from '#app/server/guests.ts';
import { giveBack, mayNow } from '#app/server/rate-limits.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, guest, may, isOpen } = await atTheDoor(event);
  if (guest) redirect(303, `/gatherings/${camp.slug}/me`);
  return { camp, isSignedIn: event.locals.person !== null, isOpen: isOpen && may('join-by-name') };
};

export const actions: Actions = {
  join: async (event) => {
    const { camp, may, isOpen } = await atTheDoor(event);
    if (!may('join-by-name')) error(403);
    const form = await event.request.formData();
    const asked = { typed: textOf(form, 'name'), firstTime: form.has('first') };
    if (!isOpen) return fail(403, { ...asked, refused: 'closed' as const });
    const now = new Date();
    if (!mayNow('join-camp', `${camp.id} ${event.getClientAddress()}`, now)) {
      return fail(429, { ...asked, refused: 'often' as const });
    }
    const joined = await joinByName(camp, asked, now);
    if (joined.answer === 'refused') return fail(400, { ...asked, refused: joined.reason });
    keepGuest(event, camp.slug, joined);
    redirect(303, `/gatherings/${camp.slug}/me`);
  },
  back: async (event) => {
    const { camp, may } = await atTheDoor(event);
    if (!may('join-by-name')) error(403);
    const code = textOf(await event.request.formData(), 'code');
    const now = new Date();
    const address = event.getClientAddress();
    if (!mayNow('guest-code', address, now) || !mayNow('guest-code-of-camp', camp.id, now))
      return fail(429, { code, refused: 'often' as const });
    const back = { gathering: camp.id, typed: code };
    const token = await database()
      .transaction()
      .execute((tx) => letBackInByCode(tx, back, now));
    if (!token) return fail(400, { code, wrongCode: true });
    giveBack('guest-code', address);
    giveBack('guest-code-of-camp', camp.id);
    keepGuest(event, camp.slug, { token });
    redirect(303, `/gatherings/${camp.slug}/pitches`);
  }
};

/** The camp, and whether who holds the key that the address or the form has may join it with a name now. */
async function atTheDoor(event: RequestEvent) {
  const read = await campOfPage(event);
  const door = await readDoor(database(), read.camp.id);
  const key = event.url.searchParams.get('key');
  return { ...read, isOpen: door.isOpen && door.key !== null && door.key === key };
}
