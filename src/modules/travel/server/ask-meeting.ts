import type { MeetingAnswer, UnclearName } from '../meeting-answer.ts';
import type { MeetingMap } from '../meeting-map.ts';
import { type MeetingAsked, type MeetingTroubles, type MeetingTyped, readMeeting } from '../meeting-question.ts';
import type { OutingDay } from '../outing.ts';
import { type Place, placeLabel } from '../place.ts';
import { startAt } from './choose-start.ts';
import { drawMeetingMap } from './draw-meeting-map.ts';
import { findMeetingPoints } from './find-meeting-points.ts';
import { placeMeant } from './place-meant.ts';
import { selectUsableTimetables } from './timetable-queries.ts';
import { type Travelling, usable } from './travelling.ts';

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
  const meant = await meantBy(
    travelling,
    names.map(({ name }) => name),
    chosen
  );
  const unclear = names.flatMap(({ name, field }): UnclearName[] => {
    const one = meant.get(name);
    return one && 'found' in one ? [] : [{ name, field, places: one?.several ?? [] }];
  });
  if (unclear.length > 0) return { unclear: unclear.filter(isFirstOfName) };
  const placeOf = (name: string) => labelled(meant.get(name));
  const starts = asked.starts.map(({ name, people }) => ({ start: startAt(placeOf(name)), people }));
  const answer = await findMeetingPoints(travelling, {
    starts,
    when: { day: dayOf(asked), zone },
    places: asked.where.map(placeOf),
    usual: asked.usual ? placeOf(asked.usual) : undefined,
    matter: asked.matter
  });
  return { asked, answer, ...(answer.points.length > 0 && { map: await drawMeetingMap(answer, starts) }) };
}

type Meant = { found: Place; several?: undefined } | { several: Place[] };

async function meantBy(
  travelling: Travelling,
  names: readonly string[],
  chosen: ReadonlyMap<string, string>
): Promise<Map<string, Meant>> {
  const rows = await selectUsableTimetables(travelling.db);
  const timetables = rows.flatMap((row) => usable(travelling.folder, row));
  const meant = new Map<string, Meant>();
  for (const name of new Set(names)) {
    const one = await placeMeant(travelling, timetables, name, chosen.get(name));
    meant.set(name, 'unknown' in one ? { several: [] } : one);
  }
  return meant;
}

function labelled(meant: Meant | undefined): Place {
  if (!meant || !('found' in meant)) throw new Error('a name that is unclear was asked for first');
  return { ...meant.found, name: placeLabel(meant.found) };
}

function isFirstOfName({ name }: UnclearName, index: number, all: UnclearName[]): boolean {
  return all.findIndex((other) => other.name === name) === index;
}

/** An end that is not after the start is on the next day. */
function dayOf({ date, start, end }: MeetingAsked): OutingDay {
  const [from, until] = [start, end].map((time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 3600 + minutes * 60;
  }) as [number, number];
  return { date, start: from, end: until > from ? until : until + 86_400 };
}
