import type { MeetingAnswer, UnclearName } from '../meeting-answer.ts';
import type { MeetingMap } from '../meeting-map.ts';
import { boxAround } from '../meeting-places.ts';
import { type MeetingAsked, type MeetingTroubles, type MeetingTyped, readMeeting } from '../meeting-question.ts';
import { dayOfMeeting } from '../meeting-times.ts';
import type { Place } from '../place.ts';
import { candidatePlaces } from './candidate-places.ts';
import { startAt } from './choose-start.ts';
import { drawMeetingMap } from './draw-meeting-map.ts';
import { findMeetingPoints } from './find-meeting-points.ts';
import { placesNamed } from './places-named.ts';
import type { Travelling } from './travelling.ts';

export type MeetingReply =
  | { asked: MeetingAsked; answer: MeetingAnswer; map?: MeetingMap; troubles?: undefined; unclear?: undefined }
  | { troubles: MeetingTroubles; asked?: undefined; answer?: undefined; map?: undefined; unclear?: undefined }
  | { unclear: UnclearName[]; asked?: undefined; answer?: undefined; map?: undefined; troubles?: undefined };

export type MeetingCircumstances = {
  /** which place was chosen for a name that could be several: keys by name */
  chosen: ReadonlyMap<string, string>;
  /** that are known here */
  venues: readonly Place[];
  /** IANA name, of the hours */
  zone: string;
  /** YYYY-MM-DD */
  today: string;
  /** hears how much of it is done, and of how much */
  onProgress?: (done: number, of: number) => void;
};

/** Answers a typed question of where and when to meet; what is missing, wrong or unclear is asked for instead, all of it at once. */
export async function askMeeting(
  travelling: Travelling,
  typed: MeetingTyped,
  { chosen, venues, zone, today, onProgress }: MeetingCircumstances
): Promise<MeetingReply> {
  const read = readMeeting(typed, today);
  if ('troubles' in read) return read;
  const { asked } = read;
  const names = [
    ...asked.starts.map(({ name }) => ({ name, field: 'who' as const })),
    ...asked.where.map((name) => ({ name, field: 'where' as const })),
    ...(asked.usual ? [{ name: asked.usual, field: 'usual' as const }] : [])
  ];
  const named = await placesNamed(travelling, names, chosen);
  if ('unclear' in named) return named;
  const { placeOf } = named;
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
