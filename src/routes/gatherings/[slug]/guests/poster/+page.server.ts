import { redirect } from '@sveltejs/kit';
import { LANGUAGES } from '#people';
import { readServer } from '#people/server';
import { readDoor } from '#unconference/server';
import { getLocale } from '#paraglide/runtime.js';
import { qrOf } from '#platform/server/qr.ts';
import { campFor } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import type { PageServerLoad } from './$types';

/** In the languages of the server, the reader's own first: it hangs where everybody comes in. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp } = await campFor(event, 'look-after-guests');
  const [{ key, isOpen }, { languages }] = await Promise.all([readDoor(database(), camp.id), readServer(database())]);
  if (!key) redirect(303, `/gatherings/${camp.slug}/guests`);
  const address = `${event.url.host}/j/${key}`;
  const own = getLocale();
  const others = LANGUAGES.filter((language) => languages.includes(language) && language !== own);
  return { camp, isOpen, address, qr: qrOf(`${event.url.origin}/j/${key}`), languages: [own, ...others] };
};
