import { endOf, onDayBefore } from './answer-verdict.ts';
import { decideVerdict, type Leaving } from './decide-verdict.ts';
import { WINDOW } from './network/running-trips.ts';
import type { Verdict, VerdictQuestion } from './question.ts';
import { dateOfDay, dayOfDate } from './service-day.ts';
import type { GatheringSearch } from './search-gathering.ts';
import type { Days } from './search/day.ts';
import { doorToDoor, findJoins, type Join } from './walks/joins.ts';

/** A verdict without its legs; seconds, as in a verdict's journeys. */
export type Label = {
  verdict: Verdict;
  there: Leaving | null;
  back: { arrive: number } | null;
};

/**
 * The verdict for one home, looked up in the searches of a gathering: the same as `answerVerdict` gives.
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function labelOf(days: Days, search: GatheringSearch | undefined, question: VerdictQuestion): Label {
  if (!search) return { verdict: 'no-timetable', there: null, back: null };
  const { home, venue, date, start, walking, limits } = question;
  const joins = findJoins(days.timetable, days.nearby, home, walking);
  const foot = doorToDoor(home, { at: venue }, walking);
  const end = endOf(question);
  const leave = latestLeaving(search.leave, joins, start, foot);
  const before = onDayBefore(date, start, days.timetable.zone);
  const leaveBefore = leave ?? latestLeaving(search.leaveDayBefore, joins, before.seconds, foot);
  const day = leave === undefined ? before.day : dayOfDate(date);
  const there = leaveBefore === undefined ? null : { date: dateOfDay(day), depart: leaveBefore };
  const arrive = earliestHome(search.home, joins, end, foot);
  const back = arrive === undefined ? null : { arrive };
  return { verdict: decideVerdict({ date, start, end, limits }, there, back), there, back };
}

function latestLeaving(leave: Int32Array, joins: Join[], start: number, foot: number | undefined): number | undefined {
  const byRide = joins.filter(({ stop }) => leave[stop] >= 0).map(({ stop, seconds }) => leave[stop] - seconds);
  const onFoot = foot !== undefined && start <= WINDOW ? [start - foot] : [];
  const possible = [...byRide, ...onFoot].filter((time) => time >= 0);
  return possible.length > 0 ? Math.max(...possible) : undefined;
}

function earliestHome(home: Int32Array, joins: Join[], end: number, foot: number | undefined): number | undefined {
  const byRide = joins.filter(({ stop }) => home[stop] >= 0).map(({ stop, seconds }) => home[stop] + seconds);
  const onFoot = foot === undefined ? [] : [end + foot];
  const possible = [...byRide, ...onFoot].filter((time) => time <= WINDOW);
  return possible.length > 0 ? Math.min(...possible) : undefined;
}
