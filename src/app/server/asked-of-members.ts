import type { RequestEvent } from '@sveltejs/kit';
import { listGroupGatherings } from '#gatherings/server';
import { readServer } from '#people/server';
import { blankMeeting, chosenPlaces, typedMeeting } from '#travel';
import { mayAskMembers, type MembersReply } from '#travel/server';
import { listVenues } from '#venues/server';
import { answeredMeeting } from './answer-meeting.ts';
import type { AskedMeeting } from './asked-meeting.ts';
import { database } from './database.ts';

export type AskedOfMembers = Omit<AskedMeeting, 'reply'> & {
  /** as of this morning too few are counted for any answer */
  isTooFew: boolean;
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
    isTooFew: !isEnough
  };
  if (!typed || !isEnough) return page;
  const { pathname, search } = event.url;
  const question = { path: pathname, search, counted, group };
  const state = await answeredMeeting(question, { person, asker: person });
  return { ...page, ...state, reply: state.reply as MembersReply | undefined };
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
