import { covers } from './answer-journey.ts';
import type { End, JourneyAnswer, Walking } from './question.ts';
import type { Days } from './search/day.ts';
import { findJourney } from './search/journey.ts';
import { dayOfDate } from './service-day.ts';
import { indexOfString } from './strings.ts';
import { findJoins, UnknownStopError } from './walks/joins.ts';

/** Somebody stands at a stop, having missed what left before `depart`. */
export type OnwardsQuestion = {
  stop: string;
  to: End;
  /** YYYY-MM-DD */
  date: string;
  /** seconds from noon minus 12 hours of the date */
  depart: number;
  walking: Walking;
};

/**
 * The earliest arrival of somebody who has to go on from a stop, from there or from a stop that can be changed to.
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function answerOnwards(days: Days, { stop, to, date, depart, walking }: OnwardsQuestion): JourneyAnswer {
  const { timetable, nearby } = days;
  const here = indexOfString(timetable.stopIds, stop);
  if (here < 0) throw new UnknownStopError(`The timetable has no stop ${stop}.`);
  if (!covers(timetable, date)) return { journey: null, reason: 'no-timetable' };
  const day = days.on(dayOfDate(date), walking);
  const { first, to: next, walk } = day.stopChanges;
  const from = [{ stop: here, seconds: 0, kind: 'walk' as const }];
  for (let i = first[here]; i < first[here + 1]; i++) from.push({ stop: next[i], seconds: walk[i], kind: 'walk' });
  const goal = findJoins(timetable, nearby, to, walking);
  return { journey: findJourney(day, { from, to: goal, foot: undefined }, { depart }) };
}
