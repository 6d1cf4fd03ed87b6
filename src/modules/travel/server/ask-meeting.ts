import type { MeetingAnswer, UnclearName } from '../meeting-answer.ts';
import type { MeetingMap } from '../meeting-map.ts';
import {
  dayOfMeeting,
  type MeetingAsked,
  type MeetingTroubles,
  type MeetingTyped,
  readMeeting
} from '../meeting-question.ts';
import { startAt } from './choose-start.ts';
import { drawMeetingMap } from './draw-meeting-map.ts';
import { findMeetingPoints } from './find-meeting-points.ts';
import { placesNamed } from './places-named.ts';
import type { Travelling } from './travelling.ts';

export type MeetingReply =
  | { asked: MeetingAsked; answer: MeetingAnswer; map?: MeetingMap; troubles?: undefined; unclear?: undefined }
  | { troubles: MeetingTroubles; answer?: undefined; map?: undefined; unclear?: undefined }
  | { unclear: UnclearName[]; answer?: undefined; map?: undefined; troubles?: undefined };

export type MeetingCircumstances = {
  /** which place was chosen for a name that could be several: keys by name */
  chosen: ReadonlyMap<string, string>;
  /** IANA name, of the hours */
  zone: string;
  /** YYYY-MM-DD */
  today: string;
};

/** Answers a typed question of where to meet; what is missing, wrong or unclear is asked for instead, all of it at once. */
export async function askMeeting(
  travelling: Travelling,
  typed: MeetingTyped,
  { chosen, zone, today }: MeetingCircumstances
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
  const answer = await findMeetingPoints(travelling, {
    starts,
    when: { day: dayOfMeeting(asked), zone },
    places: asked.where.map(placeOf),
    usual: asked.usual ? placeOf(asked.usual) : undefined,
    matter: asked.matter
  });
  return { asked, answer, ...(answer.points.length > 0 && { map: await drawMeetingMap(answer, { starts }) }) };
}
