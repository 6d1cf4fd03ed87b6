import type { RequestEvent } from '@sveltejs/kit';
import { listGroupGatherings } from '#gatherings/server';
import { readServer } from '#people/server';
import { blankMeeting, chosenPlaces, type Place, typedMeeting } from '#travel';
import { askMembers, mayAskMembers, type MembersReply } from '#travel/server';
import { listVenues } from '#venues/server';
import type { AskedMeeting } from './asked-meeting.ts';
import { database } from './database.ts';
import { mayNow } from './rate-limits.ts';
import { travelling } from './reach.ts';

export type AskedOfMembers = Omit<AskedMeeting, 'reply'> & {
  /** whether the address has a question */
  isAsked: boolean;
  /** as of this morning too few are counted for any answer */
  isTooFew: boolean;
  /** none where nothing is asked, or too often */
  reply?: MembersReply;
};

type Of = {
  /** who is counted: a group, or those who would come to an idea */
  counted: string;
  /** where has it met? null where there is no group */
  group: string | null;
  person: string;
};

/** The question that stands in the address of a page and its answer, as of this morning. */
export async function askedOfMembers(
  event: Pick<RequestEvent, 'url'>,
  { counted, group, person }: Of
): Promise<AskedOfMembers> {
  const [{ zone }, isEnough] = await Promise.all([readServer(database()), mayAskMembers(database(), counted)]);
  const today = Temporal.Now.plainDateISO(zone);
  const typed = typedMeeting(event.url.searchParams);
  const chosen = chosenPlaces(event.url.searchParams);
  const page = {
    typed: typed ?? { ...blankMeeting(today), usual: group ? await lastTown(group, person) : '' },
    chosen: [...chosen].map(([name, key]) => `${name}=${key}`),
    isAsked: typed !== undefined,
    isTooFew: !isEnough
  };
  if (!typed || !isEnough || !mayNow('meet', person)) return page;
  const known = group ? await placesOf(group) : [];
  const reply = await askMembers(travelling(), typed, { group: counted, known, chosen, zone, today: today.toString() });
  return { ...page, ...(reply && { reply }) };
}

/** The town where a group last met in person, if it has. */
async function lastTown(group: string, person: string): Promise<string> {
  const [{ past }, venues] = await Promise.all([
    listGroupGatherings(database(), { group, person, drafts: false }, new Date()),
    listVenues(database(), group)
  ]);
  const held = past.filter(({ state, attendance }) => state === 'published' && attendance !== 'online');
  const towns = held.map(({ venueId }) => venues.find(({ id }) => id === venueId)?.town);
  return towns.find((town) => town) ?? '';
}

/** Where a group has met: the point of the venue, called by its town as every other place to meet. */
async function placesOf(group: string): Promise<Place[]> {
  const venues = await listVenues(database(), group);
  return venues
    .filter(({ town, pointTold }) => town !== '' && pointTold)
    .map(({ id, town, lat, lon }) => ({ key: `venue:${id}`, name: town, kind: 'place', lat, lon }));
}
