import { covers } from './answer-journey.ts';
import { decideVerdict } from './decide-verdict.ts';
import type { DatedJourney, VerdictAnswer, VerdictQuestion } from './question.ts';
import type { Days } from './search/day.ts';
import { type Ends, findJourney } from './search/journey.ts';
import { dateOfDay, dayOfDate, startOfDay } from './service-day.ts';
import { doorToDoor, findJoins } from './walks/joins.ts';

/**
 * Whether somebody can get to a gathering and home again, with the journeys that say so.
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function answerVerdict(days: Days, question: VerdictQuestion): VerdictAnswer {
  const { date, walking, limits, start } = question;
  const there = endsOf(days, question);
  if (!covers(days.timetable, date)) return { verdict: 'no-timetable', there: null, back: null, lastBack: null };
  const home = { from: there.to, to: there.from, foot: there.foot };
  const day = days.on(dayOfDate(date), walking);
  const end = endOf(question);
  const way = findWayThere(days, question, there);
  const found = findJourney(day, home, { depart: end });
  const back: DatedJourney | null = found && { ...found, date };
  const last = findJourney(day, home, { arrive: limits.latest });
  const verdict = decideVerdict({ date, start, end, limits }, way, back);
  return { verdict, there: way, back, lastBack: last && last.depart >= end ? last.depart : null };
}

/** Seconds; an end that is not after the start is on the next day. */
export function endOf({ start, end }: { start: number; end: number }): number {
  return end > start ? end : end + 24 * 3600;
}

/** The day before, and the same instant counted from it. */
export function onDayBefore(date: string, seconds: number, zone: string): { day: number; seconds: number } {
  const day = dayOfDate(date);
  return { day: day - 1, seconds: seconds + startOfDay(day, zone) - startOfDay(day - 1, zone) };
}

function endsOf({ timetable, nearby }: Days, { home, venue, walking }: VerdictQuestion): Ends {
  return {
    from: findJoins(timetable, nearby, home, walking),
    to: findJoins(timetable, nearby, { at: venue }, walking),
    foot: doorToDoor(home, { at: venue }, walking)
  };
}

/** The latest leaving on the date or, where there is none, on the day before. */
function findWayThere(days: Days, { date, start, walking }: VerdictQuestion, ends: Ends): DatedJourney | null {
  const sameDay = findJourney(days.on(dayOfDate(date), walking), ends, { arrive: start });
  if (sameDay) return { ...sameDay, date };
  const before = onDayBefore(date, start, days.timetable.zone);
  const dayBefore = findJourney(days.on(before.day, walking), ends, { arrive: before.seconds });
  return dayBefore && { ...dayBefore, date: dateOfDay(before.day) };
}
