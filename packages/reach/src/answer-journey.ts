import type { JourneyAnswer, JourneyQuestion } from './question.ts';
import { type Ends, findJourney } from './search/journey.ts';
import type { Days } from './search/day.ts';
import { dayOfDate } from './service-day.ts';
import type { Timetable } from './timetable.ts';
import { doorToDoor, findJoins } from './walks/joins.ts';

/** Whether any usable trip of any feed runs on or around the date, so that having no journey is an answer and no gap. */
export function covers({ feeds }: Timetable, date: string): boolean {
  const day = dayOfDate(date);
  return feeds.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
}

/**
 * The journey that answers a question.
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function answerJourney(days: Days, question: JourneyQuestion): JourneyAnswer {
  const { date, when, walking } = question;
  const ends = endsOf(days, question);
  if (!covers(days.timetable, date)) return { journey: null, reason: 'no-timetable' };
  return { journey: findJourney(days.on(dayOfDate(date), walking), ends, when) };
}

/** The stops that both ends are joined to. @throws {UnknownStopError} */
export function endsOf({ timetable, nearby }: Days, { from, to, walking }: Omit<JourneyQuestion, 'when'>): Ends {
  return {
    from: findJoins(timetable, nearby, from, walking),
    to: findJoins(timetable, nearby, to, walking),
    foot: doorToDoor(from, to, walking)
  };
}
