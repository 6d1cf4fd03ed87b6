import type { RequestEvent } from '@sveltejs/kit';
import { listGroupGatherings } from '#gatherings/server';
import { readServer } from '#people/server';
import { blankMeeting, chosenPlaces, typedMeeting } from '#travel';
import { askMembers, mayAskMembers, type MembersReply } from '#travel/server';
import { listVenues } from '#venues/server';
import type { AskedMeeting } from './asked-meeting.ts';
import { database } from './database.ts';
import { mayNow } from './rate-limits.ts';
import { heldSoFar } from './held-so-far.ts';
import { travelling } from './reach.ts';
import { townsMetIn, venuesKnown } from './venues-known.ts';

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
  const [known, held, venues] = await Promise.all([
    group ? townsMetIn(group) : [],
    group ? heldSoFar(group, person, new Date()) : [],
    typed.among === 'venues' ? venuesKnown(group) : []
  ]);
  const about = { group: counted, known, held, venues };
  const reply = await askMembers(travelling(), typed, { ...about, chosen, zone, today: today.toString() });
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
