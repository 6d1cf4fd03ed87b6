import type { DistrictCount } from '../count-districts.ts';
import { areasOf, boxOfMost, isEnough, stepFreeWithoutFew, withoutFew } from '../few.ts';
import type { MembersAnswer, NamedArea, PlaceOfAnswer, UnclearName } from '../meeting-answer.ts';
import type { MeetingMap } from '../meeting-map.ts';
import { type MembersAsked, type MeetingTroubles, type MeetingTyped, readMembersMeeting } from '../meeting-question.ts';
import { dayOfMeeting } from '../meeting-times.ts';
import type { Place } from '../place.ts';
import type { MeetingCircumstances } from './ask-meeting.ts';
import { candidatePlaces } from './candidate-places.ts';
import { countedStarts } from './counted-starts.ts';
import { drawMeetingMap } from './draw-meeting-map.ts';
import { findMeetingPoints, type MeetingWanted } from './find-meeting-points.ts';
import type { MeetingDay } from './judge-places.ts';
import { selectMorningCounts } from './morning-queries.ts';
import { nameArea } from './place-districts.ts';
import { type NameTyped, placesNamed } from './places-named.ts';
import type { TravelDb } from './tables.ts';
import type { HeldThere } from './travelled-before.ts';
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
  | { troubles: MeetingTroubles; asked?: undefined; answer?: undefined; unclear?: undefined }
  | { unclear: UnclearName[]; asked?: undefined; answer?: undefined; troubles?: undefined };

/** `known`: where the group has met, tried besides the towns around; `held`: its gatherings, by which turns are weighed. */
export type MembersCircumstances = MeetingCircumstances & {
  group: string;
  known: readonly Place[];
  held: readonly HeldThere[];
};

/** Whether so many of a group were counted this morning that where they should meet may be answered. */
export async function mayAskMembers(db: TravelDb, group: string): Promise<boolean> {
  return isEnough(await selectMorningCounts(db, group));
}

/** Answers where a group's own members can meet, from districts as of this morning; undefined where too few are counted. */
export async function askMembers(
  travelling: Travelling,
  typed: MeetingTyped,
  { group, known, held, venues, chosen, zone, today, onProgress }: MembersCircumstances
): Promise<MembersReply | undefined> {
  const counts = await selectMorningCounts(travelling.db, group);
  if (!isEnough(counts)) return undefined;
  const read = readMembersMeeting(typed, today);
  if ('troubles' in read) return read;
  const { asked } = read;
  const named = await placesNamed(travelling, namesIn(asked), chosen);
  if ('unclear' in named) return named;
  const usual = asked.usual ? named.placeOf(asked.usual) : undefined;
  const places = await candidatePlaces(travelling, {
    ...asked,
    box: boxOfMost(counts),
    named: asked.where.map(named.placeOf),
    first: [...(usual ? [usual] : []), ...known],
    venues
  });
  const whens = asked.times.map((time) => ({ day: dayOfMeeting(time), zone }));
  const wanted = {
    ...asked,
    whens,
    places,
    usual,
    held: heldOr(held, usual, whens),
    ...(onProgress && { onProgress })
  };
  return { asked, ...(await answerFor(travelling, counts, wanted)) };
}

/** Where nothing was held yet, the way to where it has been so far stands for it. */
function heldOr(
  held: readonly HeldThere[],
  usual: Place | undefined,
  whens: readonly MeetingDay[]
): readonly HeldThere[] {
  if (held.length > 0 || !usual) return held;
  return whens.slice(0, 1).map((when) => ({ lat: usual.lat, lon: usual.lon, ...when }));
}

function namesIn({ where, usual }: MembersAsked): NameTyped[] {
  return [
    ...where.map((name) => ({ name, field: 'where' as const })),
    ...(usual ? [{ name: usual, field: 'usual' as const }] : [])
  ];
}

async function answerFor(
  travelling: Travelling,
  counts: readonly DistrictCount[],
  wanted: Omit<MeetingWanted, 'starts'>
): Promise<{ answer: MembersAnswer; areas: NamedArea[]; map?: MeetingMap }> {
  const starts = await countedStarts(travelling.db, counts);
  const found = await findMeetingPoints(travelling, {
    ...wanted,
    starts,
    told: withoutFew,
    toldStepFree: stepFreeWithoutFew
  });
  const { people: _people, ...answer } = found;
  // Of the places around, those for fewer than five on every day are left out: a list of them would say nothing.
  const isListed = ({ key, isFew }: PlaceOfAnswer) => wanted.among === 'named' || !isFew || key === found.usual?.key;
  const listed = { ...answer, points: answer.points.filter(isListed) };
  const areas = areasOf(counts);
  const named = areas.map(async ({ area, atLeast }) => ({ name: await nameArea(travelling.db, area), atLeast }));
  return {
    answer: listed,
    areas: await Promise.all(named),
    ...(listed.points.length > 0 && { map: await drawMeetingMap(listed, { areas }) })
  };
}
