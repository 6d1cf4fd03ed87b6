import type { RequestEvent } from '@sveltejs/kit';
import { chosenPlaces, type MeetingTyped, typedMeeting } from '#travel';
import type { MeetingReply } from '#travel/server';
import { answeredMeeting, type MeetingState } from './answer-meeting.ts';

export type AskedMeeting = Omit<MeetingState, 'reply'> & {
  typed: MeetingTyped;
  /** which place was chosen for a name, as `name=key` */
  chosen: string[];
  reply?: MeetingReply;
};

/** The question that stands in an address and its answer; nothing where the address has none. */
export async function askedMeeting(event: RequestEvent): Promise<AskedMeeting | undefined> {
  const { search, searchParams } = event.url;
  const typed = typedMeeting(searchParams);
  if (!typed) return undefined;
  const chosen = [...chosenPlaces(searchParams)].map(([name, key]) => `${name}=${key}`);
  const person = event.locals.person?.id ?? null;
  const question = { path: '/meet', search, counted: null, group: null };
  const state = await answeredMeeting(question, { person, asker: person ?? event.getClientAddress() });
  return { typed, chosen, ...state, reply: state.reply as MeetingReply | undefined };
}
