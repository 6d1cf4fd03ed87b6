import type { DistrictCount } from '../count-districts.ts';
import { areasOf, boxOfMost, isEnough, stepFreeWithoutFew, withoutFew } from '../few.ts';
import type { MembersAnswer, NamedArea, PlaceOfAnswer } from '../meeting-answer.ts';
import type { MeetingMap } from '../meeting-map.ts';
import type { MembersAsked, MeetingTyped } from '../meeting-question.ts';
import { dayOfMeeting } from '../meeting-times.ts';
import type { Place } from '../place.ts';
import type { MeetingCircumstances } from './ask-meeting.ts';
import { candidatePlaces } from './candidate-places.ts';
import { clearMembers, type Unclear } from './clear-question.ts';
import { countedStarts } from './counted-starts.ts';
import { drawMeetingMap } from './draw-meeting-map.ts';
import { findMeetingPoints, type MeetingWanted } from './find-meeting-points.ts';
import type { MeetingDay } from './judge-places.ts';
import { selectMorningCounts } from './morning-queries.ts';
import { nameArea } from './place-districts.ts';
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
  | Unclear;

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

/** From how many districts, with whole hours, those of a group were counted this morning. */
export async function districtsCounted(db: TravelDb, group: string): Promise<number> {
  return (await selectMorningCounts(db, group)).length;
}

/** Answers where a group's own members can meet, from districts as of this morning; undefined where too few are counted. */
export async function askMembers(
  travelling: Travelling,
  typed: MeetingTyped,
  { group, known, held, venues, zone, onProgress, ...clearing }: MembersCircumstances
): Promise<MembersReply | undefined> {
  const counts = await selectMorningCounts(travelling.db, group);
  if (!isEnough(counts)) return undefined;
  const clear = await clearMembers(travelling, typed, clearing);
  if (!clear.asked) return clear;
  const { asked, placeOf } = clear;
  const usual = asked.usual ? placeOf(asked.usual) : undefined;
  const places = await candidatePlaces(travelling, {
    ...asked,
    box: boxOfMost(counts),
    named: asked.where.map(placeOf),
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
