import { readServer } from '#people/server';
import { chosenPlaces, type MeetingTyped, typedMeeting } from '#travel';
import { askMeeting, startOf } from '#travel/server';
import { database } from '#app/server/database.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import { travelling } from '#app/server/reach.ts';
import { visitorOf } from '#app/server/visitor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { zone } = await readServer(database());
  const today = Temporal.Now.plainDateISO(zone);
  const typed = typedMeeting(event.url.searchParams);
  if (!typed)
    return { typed: blank((await startOf(database(), visitorOf(event))).places[0]?.name ?? '', today), chosen: [] };
  const chosen = chosenPlaces(event.url.searchParams);
  const asked = { typed, chosen: [...chosen].map(([name, key]) => `${name}=${key}`) };
  const asker = event.locals.person?.id ?? event.getClientAddress();
  if (!mayNow('meet', asker)) return { ...asked, often: true };
  const reply = await askMeeting(travelling(), typed, { chosen, zone, today: today.toString() });
  return { ...asked, reply };
};

/** From where the reader starts herself, on a Saturday in about a month, in hours that most can keep. */
function blank(who: string, today: Temporal.PlainDate): MeetingTyped {
  const inAMonth = today.add({ days: 28 });
  const saturday = inAMonth.add({ days: (13 - inAMonth.dayOfWeek) % 7 });
  return {
    who,
    date: saturday.toString(),
    start: '10:30',
    end: '15:30',
    where: '',
    usual: '',
    matter: 'most'
  };
}
