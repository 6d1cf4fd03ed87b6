import type { MeetingAnswer } from '../meeting-answer.ts';
import type { MeetingMap } from '../meeting-map.ts';
import { boxAround } from '../meeting-places.ts';
import type { MeetingAsked, MeetingTyped } from '../meeting-question.ts';
import { dayOfMeeting } from '../meeting-times.ts';
import type { Place } from '../place.ts';
import { candidatePlaces } from './candidate-places.ts';
import { startAt } from './choose-start.ts';
import { type Cleared, type Clearing, clearMeeting, type Unclear } from './clear-question.ts';
import { drawMeetingMap } from './draw-meeting-map.ts';
import { findMeetingPoints } from './find-meeting-points.ts';
import type { Travelling } from './travelling.ts';

export type MeetingReply =
  | { asked: MeetingAsked; answer: MeetingAnswer; map?: MeetingMap; troubles?: undefined; unclear?: undefined }
  | (Unclear & { map?: undefined });

export type Answering = {
  /** that are known here */
  venues: readonly Place[];
  /** IANA name, of the hours */
  zone: string;
  /** hears how much of it is done, and of how much */
  onProgress?: (done: number, of: number) => void;
};
export type MeetingCircumstances = Clearing & Answering;

/** Answers a typed question of where and when to meet. */
export async function askMeeting(
  travelling: Travelling,
  typed: MeetingTyped,
  circumstances: MeetingCircumstances
): Promise<MeetingReply> {
  const clear = await clearMeeting(travelling, typed, circumstances);
  return clear.asked ? await answerMeeting(travelling, clear, circumstances) : clear;
}

async function answerMeeting(
  travelling: Travelling,
  { asked, placeOf }: Cleared<MeetingAsked>,
  { venues, zone, onProgress }: Answering
): Promise<MeetingReply> {
  const starts = asked.starts.map(({ name, people }) => ({ start: startAt(placeOf(name)), people }));
  const whens = asked.times.map((time) => ({ day: dayOfMeeting(time), zone }));
  const { among, size, matter } = asked;
  const usual = asked.usual ? placeOf(asked.usual) : undefined;
  const box = boxAround(starts.map(({ start }) => start));
  const places = await candidatePlaces(travelling, { among, size, box, named: asked.where.map(placeOf), venues });
  const answer = await findMeetingPoints(travelling, {
    starts,
    whens,
    places,
    among,
    size,
    usual,
    // Nobody says here when it was: the way to where it has been stands for it.
    held: usual ? whens.slice(0, 1).map((when) => ({ ...usual, ...when })) : [],
    matter,
    ...(onProgress && { onProgress })
  });
  return { asked, answer, ...(answer.points.length > 0 && { map: await drawMeetingMap(answer, { starts }) }) };
}
