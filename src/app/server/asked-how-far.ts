import type { RequestEvent } from '@sveltejs/kit';
import { readServer } from '#people/server';
import { blankMeeting, dayOfMeeting, type HowFarReply, readTimes, type TimeTroubles } from '#travel';
import { askHowFar } from '#travel/server';
import { database } from './database.ts';
import { mayNow } from './rate-limits.ts';
import { travelling } from './reach.ts';

const LONGEST_NAME = 80;

export type AskedHowFar = {
  typed: { to: string; date: string; start: string; end: string };
  troubles: TimeTroubles & { to?: 'needed' };
  isAsked: boolean;
  /** none where nothing is asked, or too often to be answered now */
  reply?: HowFarReply;
};

/** The question of how far it is to one place that stands in an address, and its answer. */
export async function askedHowFar(event: RequestEvent): Promise<AskedHowFar> {
  const { zone } = await readServer(database());
  const today = Temporal.Now.plainDateISO(zone);
  const [{ date, start, end }] = blankMeeting(today).times;
  const params = event.url.searchParams;
  const text = (name: string, otherwise = '') => (params.get(name) ?? otherwise).trim().slice(0, LONGEST_NAME);
  const typed = { to: text('to'), date: text('date', date), start: text('start', start), end: text('end', end) };
  const isAsked = params.has('to');
  if (!isAsked) return { typed, troubles: {}, isAsked };
  const read = readTimes([typed], today.toString());
  const troubles = { ...('troubles' in read && read.troubles[0]), ...(typed.to === '' && { to: 'needed' as const }) };
  const [time] = 'times' in read ? read.times : [];
  if (!time || Object.keys(troubles).length > 0) return { typed, troubles, isAsked };
  if (!mayNow('meet', event.locals.person?.id ?? event.getClientAddress())) return { typed, troubles, isAsked };
  const when = { day: dayOfMeeting(time), zone };
  const reply = await askHowFar(travelling(), { name: typed.to, key: text('is') || undefined, when });
  return { typed, troubles, isAsked, reply };
}
