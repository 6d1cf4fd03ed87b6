import type { DistrictCount } from '../count-districts.ts';
import { areasOf, boxOfMost, isEnough, withoutFew } from '../few.ts';
import type { MembersAnswer, NamedArea, UnclearName } from '../meeting-answer.ts';
import type { MeetingMap } from '../meeting-map.ts';
import {
  dayOfMeeting,
  type MembersAsked,
  type MeetingTroubles,
  type MeetingTyped,
  readMembersMeeting
} from '../meeting-question.ts';
import type { Place } from '../place.ts';
import type { MeetingCircumstances } from './ask-meeting.ts';
import { countedStarts } from './counted-starts.ts';
import { drawMeetingMap } from './draw-meeting-map.ts';
import { findMeetingPoints } from './find-meeting-points.ts';
import { selectMorningCounts } from './morning-queries.ts';
import { nameArea } from './place-districts.ts';
import { type NameTyped, placesNamed } from './places-named.ts';
import type { TravelDb } from './tables.ts';
import { townsToTry } from './towns-to-try.ts';
import type { Travelling } from './travelling.ts';

export type MembersReply =
  | {
      asked: MembersAsked;
      answer: MembersAnswer;
      areas: NamedArea[];
      map?: MeetingMap;
      troubles?: undefined;
      unclear?: undefined;
    }
  | { troubles: MeetingTroubles; answer?: undefined; unclear?: undefined }
  | { unclear: UnclearName[]; answer?: undefined; troubles?: undefined };

/** `known`: where the group has met, tried besides the towns around. */
export type MembersCircumstances = MeetingCircumstances & { group: string; known: readonly Place[] };

/** Whether so many of a group were counted this morning that where they should meet may be answered. */
export async function mayAskMembers(db: TravelDb, group: string): Promise<boolean> {
  return isEnough(await selectMorningCounts(db, group));
}

/** Answers where a group's own members can meet, from districts as of this morning; undefined where too few are counted. */
export async function askMembers(
  travelling: Travelling,
  typed: MeetingTyped,
  { group, known, chosen, zone, today }: MembersCircumstances
): Promise<MembersReply | undefined> {
  const counts = await selectMorningCounts(travelling.db, group);
  if (!isEnough(counts)) return undefined;
  const read = readMembersMeeting(typed, today);
  if ('troubles' in read) return read;
  const { asked } = read;
  const named = await placesNamed(travelling, namesIn(asked), chosen);
  if ('unclear' in named) return named;
  const usual = asked.usual ? named.placeOf(asked.usual) : undefined;
  const first = [...(usual ? [usual] : []), ...known];
  const places =
    asked.where.length > 0 ? asked.where.map(named.placeOf) : await townsToTry(travelling.db, boxOfMost(counts), first);
  return { asked, ...(await answerFor(travelling, counts, { asked, places, usual, zone })) };
}

function namesIn({ where, usual }: MembersAsked): NameTyped[] {
  return [
    ...where.map((name) => ({ name, field: 'where' as const })),
    ...(usual ? [{ name: usual, field: 'usual' as const }] : [])
  ];
}

type Wanted = { asked: MembersAsked; places: readonly Place[]; usual: Place | undefined; zone: string };

async function answerFor(
  travelling: Travelling,
  counts: readonly DistrictCount[],
  { asked, places, usual, zone }: Wanted
): Promise<{ answer: MembersAnswer; areas: NamedArea[]; map?: MeetingMap }> {
  const starts = await countedStarts(travelling.db, counts);
  const {
    points,
    usual: compared,
    uncovered
  } = await findMeetingPoints(travelling, {
    starts,
    when: { day: dayOfMeeting(asked), zone },
    places,
    usual,
    matter: asked.matter,
    told: withoutFew
  });
  // Of the towns around, those for fewer than five are left out: a list of them would say nothing.
  const isNamed = asked.where.length > 0;
  const listed = points.filter((point) => isNamed || !point.isFew || point === compared);
  const answer: MembersAnswer = { points: listed, usual: compared, ...(uncovered && { uncovered }) };
  const areas = areasOf(counts);
  const named = areas.map(async ({ area, atLeast }) => ({ name: await nameArea(travelling.db, area), atLeast }));
  return {
    answer,
    areas: await Promise.all(named),
    ...(listed.length > 0 && { map: await drawMeetingMap(answer, { areas }) })
  };
}
