import { covers, endsOf } from './answer-journey.ts';
import type { Journey, JourneyQuestion } from './question.ts';
import type { Days } from './search/day.ts';
import { findAllLeaving, findChoices } from './search/journey.ts';
import { dayOfDate } from './service-day.ts';

/** Several journeys; none and a reason where the timetable does not cover the date. */
export type JourneysAnswer = { journeys: Journey[]; reason?: 'no-timetable' };

/**
 * The fewest changes for each arrival: for each number of changes with which one is there earlier than with fewer, the journey
 * that is there first and, of those, leaves last. Fewest changes first.
 * @param question `depart` in seconds from noon minus 12 hours of its date
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function answerChoices(
  days: Days,
  { depart, ...question }: Omit<JourneyQuestion, 'when'> & { depart: number }
): JourneysAnswer {
  const ends = endsOf(days, question);
  if (!covers(days.timetable, question.date)) return { journeys: [], reason: 'no-timetable' };
  return { journeys: findChoices(days.on(dayOfDate(question.date), question.walking), ends, depart) };
}

/**
 * All leaving times over a window: every journey by ride that leaves between two times, both included, and is worth it, because
 * none leaves later and arrives as early, and a walk from door to door takes longer. In the order of leaving.
 * @param question `first` and `last` in seconds from noon minus 12 hours of its date
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function answerLeavings(
  days: Days,
  { first, last, ...question }: Omit<JourneyQuestion, 'when'> & { first: number; last: number }
): JourneysAnswer {
  const ends = endsOf(days, question);
  if (!covers(days.timetable, question.date)) return { journeys: [], reason: 'no-timetable' };
  return { journeys: findAllLeaving(days.on(dayOfDate(question.date), question.walking), ends, { first, last }) };
}
