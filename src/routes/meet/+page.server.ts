import { readServer } from '#people/server';
import type { MeetingTyped } from '#travel';
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
  return { ...head, typed: blank(places[0]?.name ?? '', Temporal.Now.plainDateISO(zone)), chosen: [], isBlank: true };
};

/** From where the reader starts herself, on a Saturday in about a month, in hours that most can keep. */
function blank(who: string, today: Temporal.PlainDate): MeetingTyped {
  const inAMonth = today.add({ days: 28 });
  const saturday = inAMonth.add({ days: (13 - inAMonth.dayOfWeek) % 7 });
  const hours = { date: saturday.toString(), start: '10:30', end: '15:30' };
  return { who, ...hours, where: '', usual: '', matter: 'most' };
}
