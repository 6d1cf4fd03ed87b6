import { error, fail, redirect } from '@sveltejs/kit';
import { checkName } from '#people';
import { listBlocked, readServer, renameGuest, requirePerson } from '#people/server';
import { listNotices } from '#notifications/server';
import { renewCode } from '#unconference/server';
import { getLocale } from '#paraglide/runtime.js';
import { textOf } from '#app/server/asked.ts';
import { takeBlockBack } from '#app/server/block.ts';
import { bringGuestAlong } from '#app/server/bring-guest-along.ts';
import { campFor, campOfPage } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { codeKept, forgetGuest, guestKept, keepGuest, leaveAsGuest } from '#app/server/guests.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp, guest } = await campOfPage(event);
  if (event.locals.person) {
    const kept = await guestKept(event);
    const wasHere = kept?.gathering === camp.id ? kept.name : undefined;
    if (!wasHere) redirect(303, `/gatherings/${camp.slug}#going`);
    return { camp, wasHere };
  }
  if (!guest) redirect(303, `/gatherings/${camp.slug}/join`);
  const [notices, { zone }, blocked] = await Promise.all([
    listNotices(database(), guest.id),
    readServer(database()),
    listBlocked(database(), guest.id)
  ]);
  return { camp, name: guest.name, code: codeKept(event), notices, zone, blocked };
};

export const actions: Actions = {
  newCode: async (event) => {
    const { camp, person } = await campFor(event, 'be-guest');
    const renewing = { person: person.id, gathering: camp.id, language: getLocale() };
    const known = await database()
      .transaction()
      .execute((tx) => renewCode(tx, renewing, new Date()));
    keepGuest(event, camp.slug, known);
    redirect(303, event.url.pathname);
  },
  rename: async (event) => {
    const { person } = await campFor(event, 'be-guest');
    const typed = textOf(await event.request.formData(), 'name');
    const checked = checkName(typed);
    if ('trouble' in checked) return fail(400, { typed, wrongName: checked.trouble });
    await renameGuest(database(), person.id, checked.name, new Date());
    redirect(303, event.url.pathname);
  },
  unblock: async (event) => {
    const { person } = await campFor(event, 'be-guest');
    return await takeBlockBack(person.id, event.request);
  },
  leave: async (event) => {
    const { camp, person } = await campFor(event, 'be-guest');
    await leaveAsGuest(person.id, camp.id);
    forgetGuest(event, camp.slug);
    // Whoever takes this device next reads nothing that was kept on it.
    event.setHeaders({ 'clear-site-data': '"cache", "storage"' });
    redirect(303, `/gatherings/${camp.slug}`);
  },
  bring: async (event) => {
    const person = requirePerson(event);
    const { camp } = await campOfPage(event);
    const guest = await guestKept(event);
    if (guest?.gathering !== camp.id) error(403);
    await bringGuestAlong({ guest: guest.id, person: person.id });
    forgetGuest(event, camp.slug);
    redirect(303, `/gatherings/${camp.slug}#going`);
  }
};
