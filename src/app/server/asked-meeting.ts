import type { RequestEvent } from '@sveltejs/kit';
import { readServer } from '#people/server';
import { chosenPlaces, type MeetingTyped, typedMeeting } from '#travel';
import { askMeeting, type MeetingReply } from '#travel/server';
import { database } from './database.ts';
import { mayNow } from './rate-limits.ts';
import { travelling } from './reach.ts';
import { venuesKnown } from './venues-known.ts';

export type AskedMeeting = {
  typed: MeetingTyped;
  /** which place was chosen for a name, as `name=key` */
  chosen: string[];
  /** none where it was asked too often to be answered now */
  reply?: MeetingReply;
};

/** The question that stands in an address and its answer; nothing where the address has none. */
export async function askedMeeting(event: RequestEvent): Promise<AskedMeeting | undefined> {
  const typed = typedMeeting(event.url.searchParams);
  if (!typed) return undefined;
  const chosen = chosenPlaces(event.url.searchParams);
  const asked = { typed, chosen: [...chosen].map(([name, key]) => `${name}=${key}`) };
  if (!mayNow('meet', event.locals.person?.id ?? event.getClientAddress())) return asked;
  const { zone } = await readServer(database());
  const venues = typed.among === 'venues' ? await venuesKnown(null) : [];
  const today = Temporal.Now.plainDateISO(zone).toString();
  return { ...asked, reply: await askMeeting(travelling(), typed, { chosen, venues, zone, today }) };
}
