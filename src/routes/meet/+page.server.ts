import { readServer } from '#people/server';
import { blankMeeting } from '#travel';
import { startOf } from '#travel/server';
import { askedMeeting } from '#app/server/asked-meeting.ts';
import { database } from '#app/server/database.ts';
import { visitorOf } from '#app/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const card = new URL(`/meet/card.png${event.url.search}`, event.url).href;
  const head = { here: event.url.href, card };
  const asked = await askedMeeting(event);
  if (asked) return { ...head, ...asked };
  const [{ places }, { zone }] = await Promise.all([startOf(database(), visitorOf(event)), readServer(database())]);
  // From where the reader starts herself.
  const typed = { ...blankMeeting(Temporal.Now.plainDateISO(zone)), who: places[0]?.name ?? '' };
  return { ...head, typed, chosen: [] };
};
