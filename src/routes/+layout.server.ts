import { getLocale } from '#paraglide/runtime.js';
import { countNewNotices } from '#notifications/server';
import { database } from '#app/server/database.ts';
import { settings } from '#app/server/settings.ts';
import type { LayoutServerLoad } from './$types';

/** What the frame of every page shows. */
export const load: LayoutServerLoad = async ({ locals, url }) => ({
  person: locals.person && {
    id: locals.person.id,
    name: locals.person.name,
    administrator: locals.person.administrator
  },
  newNotices: locals.person ? await countNewNotices(database(), locals.person.id) : 0,
  language: getLocale(),
  sample: settings().sample,
  source: settings().sourceUrl ?? '/source',
  plainHttp: url.protocol === 'http:' && !isThisMachine(url.hostname)
});

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || host.startsWith('127.');
}
