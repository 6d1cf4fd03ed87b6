import { boxAround, spreadTowns } from '../meeting-places.ts';
import type { MeetingAnswer } from '../meeting-answer.ts';
import { type Matter, type MeetingPoint, rankMeetingPoints, thereAndBack } from '../meeting-point.ts';
import { bestOtherHours, type OtherHours, shiftedDays } from '../other-hours.ts';
import type { Place } from '../place.ts';
import { judgePlaces, type MeetingDay, type MeetingPlace, type MeetingStart } from './judge-places.ts';
import { selectTownsIn } from './place-queries.ts';
import type { TravelDb } from './tables.ts';
import { selectUsableTimetables } from './timetable-queries.ts';
import { type Travelling, usable, type UsableTimetable } from './travelling.ts';

export type MeetingWanted = {
  starts: readonly MeetingStart[];
  when: MeetingDay;
  /** where it could be; towns around the starting places where there is none */
  places: readonly Place[];
  /** where it has been so far, for comparison */
  usual: Place | undefined;
  matter: Matter;
};

/** So many towns are tried, which takes a second or two on a national network. */
const MOST_TOWNS = 40;
/** From so many the towns to try are chosen. */
const MOST_IN_BOX = 3000;
/** Another hour is looked for at these. */
const EXPLAINED = 3;

/** Where, of several places, most can come and get home: all of them judged by real timetables, the best first. */
export async function findMeetingPoints(travelling: Travelling, wanted: MeetingWanted): Promise<MeetingAnswer> {
  const { starts, when, usual, matter } = wanted;
  const rows = await selectUsableTimetables(travelling.db);
  const all = rows.flatMap((row) => usable(travelling.folder, row));
  const timetables = all.filter(({ firstDate, lastDate }) => firstDate <= when.day.date && when.day.date <= lastDate);
  const people = starts.reduce((sum, start) => sum + start.people, 0);
  if (timetables.length === 0) return { points: [], usual: undefined, people, uncovered: coverOf(all) };
  const places = wanted.places.length > 0 ? wanted.places : await townsAround(travelling.db, starts);
  const judge = (some: readonly MeetingPlace[], at: MeetingDay) =>
    judgePlaces(travelling, timetables, some, starts, at);
  const points = rankMeetingPoints(await judge(withUsual(places, usual), when), matter);
  const explained = await Promise.all(
    points.slice(0, EXPLAINED).map(async (point) => {
      const found = await findOtherHours(point, when, (at) => judge([point], at));
      return { ...point, ...(found && { otherHours: found }) };
    })
  );
  return {
    points: [...explained, ...points.slice(EXPLAINED)],
    usual: usual && points.find(({ lat, lon }) => lat === usual.lat && lon === usual.lon),
    people
  };
}

function coverOf(timetables: readonly UsableTimetable[]): NonNullable<MeetingAnswer['uncovered']> {
  const dates = timetables.flatMap(({ firstDate, lastDate }) => [firstDate, lastDate]).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : 'no-timetable';
}

async function townsAround(db: TravelDb, starts: readonly MeetingStart[]): Promise<Place[]> {
  const box = boxAround(starts.map(({ start }) => start));
  return spreadTowns(await selectTownsIn(db, box, MOST_IN_BOX), box, MOST_TOWNS);
}

function withUsual(places: readonly Place[], usual: Place | undefined): readonly Place[] {
  return usual && !places.some(({ key }) => key === usual.key) ? [...places, usual] : places;
}

async function findOtherHours(
  point: MeetingPoint,
  { day, zone }: MeetingDay,
  judge: (at: MeetingDay) => Promise<MeetingPoint[]>
): Promise<OtherHours | undefined> {
  const now = thereAndBack(point);
  if (now === point.day + point.long + point.night + point.out) return undefined;
  const tried = await Promise.all(
    shiftedDays(day).map(async ({ way, at, day: other }) => {
      const [judged] = await judge({ day: other, zone });
      return { way, at, people: judged ? thereAndBack(judged) : 0 };
    })
  );
  return bestOtherHours(now, tried);
}
