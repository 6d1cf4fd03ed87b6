import { boxAround } from '../meeting-places.ts';
import type { MeetingAnswer } from '../meeting-answer.ts';
import { type Matter, type MeetingPoint, rankMeetingPoints, thereAndBack } from '../meeting-point.ts';
import { bestOtherHours, type OtherHours, shiftedDays } from '../other-hours.ts';
import type { Place } from '../place.ts';
import { judgePlaces, type MeetingDay, type MeetingPlace, type MeetingStart } from './judge-places.ts';
import { selectUsableTimetables } from './timetable-queries.ts';
import { townsToTry } from './towns-to-try.ts';
import { datesOf, type Network, networkOf, type Travelling, usable } from './travelling.ts';

export type MeetingWanted = {
  starts: readonly MeetingStart[];
  when: MeetingDay;
  /** where it could be; towns around the starting places where there is none */
  places: readonly Place[];
  /** where it has been so far, for comparison */
  usual: Place | undefined;
  matter: Matter;
  /** what may be told of a place; all of it where nothing is said */
  told?: (point: MeetingPoint) => MeetingPoint;
};

/** Another hour is looked for at these. */
const EXPLAINED = 3;

/** Where, of several places, most can come and get home: all of them judged by real timetables, the best first. */
export async function findMeetingPoints(travelling: Travelling, wanted: MeetingWanted): Promise<MeetingAnswer> {
  const { starts, when, usual, matter, told = (point) => point } = wanted;
  const rows = await selectUsableTimetables(travelling.db);
  const network = networkOf(rows.flatMap((row) => usable(travelling.folder, row)));
  const people = starts.reduce((sum, start) => sum + start.people, 0);
  if (!network || !isCovered(network, when.day.date)) {
    return { points: [], usual: undefined, people, uncovered: network ? datesOf(network) : 'no-timetable' };
  }
  const places =
    wanted.places.length > 0
      ? wanted.places
      : await townsToTry(travelling.db, boxAround(starts.map(({ start }) => start)));
  const judge = async (some: readonly MeetingPlace[], at: MeetingDay) =>
    (await judgePlaces(travelling, network, some, starts, at)).map(told);
  const points = rankMeetingPoints(await judge(withUsual(places, usual), when), matter);
  const explained = await Promise.all(
    points.slice(0, EXPLAINED).map(async (point) => {
      const isMissing = !point.isFew && thereAndBack(point) < people;
      const found = isMissing ? await findOtherHours(point, when, (at) => judge([point], at)) : undefined;
      return { ...point, ...(found && { otherHours: found }) };
    })
  );
  return {
    points: [...explained, ...points.slice(EXPLAINED)],
    usual: usual && points.find(({ lat, lon }) => lat === usual.lat && lon === usual.lon),
    people
  };
}

function isCovered({ timetables }: Network, date: string): boolean {
  return timetables.some(({ firstDate, lastDate }) => firstDate <= date && date <= lastDate);
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
  const tried = await Promise.all(
    shiftedDays(day).map(async ({ way, at, day: other }) => {
      const [judged] = await judge({ day: other, zone });
      return { way, at, people: judged ? thereAndBack(judged) : 0 };
    })
  );
  return bestOtherHours(now, tried);
}
