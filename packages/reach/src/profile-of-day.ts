import { covers } from './answer-journey.ts';
import type { End, Walking } from './question.ts';
import type { Profile } from './scan/profile.ts';
import type { Days } from './search/day.ts';
import { dayOfDate } from './service-day.ts';
import { findJoins } from './walks/joins.ts';

export type { Profile } from './scan/profile.ts';

/** From where, and on which date, in all its leaving times. */
export type ProfileQuestion = {
  from: End;
  /** YYYY-MM-DD */
  date: string;
  walking: Walking;
  /** seconds from noon minus 12 hours of the date; who leaves later is not asked about */
  last?: number;
};

/**
 * Every time at which leaving is worth it on a date, to all stops at once, and when one arrives there by ride. A slice of
 * it, by `arrivalIn`, is what a single search that leaves then finds.
 * @returns undefined where the timetable does not cover the date
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function profileOfDay(
  days: Days,
  { from, date, walking, last = 24 * 3600 }: ProfileQuestion
): Profile | undefined {
  const joins = findJoins(days.timetable, days.nearby, from, walking);
  if (!covers(days.timetable, date)) return undefined;
  return days.on(dayOfDate(date), walking).profile.search({ from: joins, last });
}
