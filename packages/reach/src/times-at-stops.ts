import { covers } from './answer-journey.ts';
import type { End, Walking } from './question.ts';
import { searchMany } from './scan/search-many.ts';
import { arrivals, backwardsFrom, leavings } from './search-gathering.ts';
import type { Days } from './search/day.ts';
import { dayOfDate } from './service-day.ts';
import { findJoins } from './walks/joins.ts';

/** One end and a date; times in seconds from noon minus 12 hours of the date. */
export type StopsQuestion = {
  at: End;
  /** YYYY-MM-DD */
  date: string;
  walking: Walking;
};

/**
 * When one arrives at each stop by ride, leaving an end at a time or later: seconds by number of stop, −1 where one does not.
 * @returns undefined where the timetable does not cover the date
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function arrivalsFrom(days: Days, question: StopsQuestion & { depart: number }): Int32Array | undefined {
  const { at, date, walking, depart } = question;
  const from = findJoins(days.timetable, days.nearby, at, walking);
  if (!covers(days.timetable, date)) return undefined;
  const [found] = searchMany(days.on(dayOfDate(date), walking).scan, [{ depart, from }]);
  return arrivals(found);
}

/**
 * The latest leaving from each stop, by ride, of whoever is to arrive at an end by a time: seconds by number of stop, −1 where one does
 * not get there.
 * @returns undefined where the timetable does not cover the date
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function leavingsFor(days: Days, question: StopsQuestion & { arrive: number }): Int32Array | undefined {
  const { at, date, walking, arrive } = question;
  const to = findJoins(days.timetable, days.nearby, at, walking);
  if (!covers(days.timetable, date)) return undefined;
  const [found] = searchMany(days.on(dayOfDate(date), walking).mirrorScan, [backwardsFrom(arrive, to)]);
  return leavings(found);
}
