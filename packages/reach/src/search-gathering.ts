import { covers } from './answer-journey.ts';
import { endOf, onDayBefore } from './answer-verdict.ts';
import { mirrored } from './network/mirror.ts';
import { WINDOW } from './network/running-trips.ts';
import type { VerdictQuestion } from './question.ts';
import type { Days } from './search/day.ts';
import { raptor } from './search/raptor.ts';
import { dayOfDate } from './service-day.ts';
import { findJoins } from './walks/joins.ts';

/** What of a gathering does not depend on who asks. */
export type GatheringQuestion = Omit<VerdictQuestion, 'home' | 'limits'>;

/**
 * The searches that settle a gathering's verdict for every starting place, as one number a stop; seconds, −1 for none.
 * `leave`: the latest ride from the stop that reaches the start on time, on the date; `leaveDayBefore`: the same, counted
 * from the day before; `home`: the earliest ride that reaches the stop after the end.
 */
export type GatheringSearch = { leave: Int32Array; leaveDayBefore: Int32Array; home: Int32Array };

/**
 * One search backwards from the start, one forwards from the end, and one backwards for those who have to go the day before.
 * @returns undefined where the timetable does not cover the date
 */
export function searchGathering(days: Days, question: GatheringQuestion): GatheringSearch | undefined {
  const { venue, date, start, walking } = question;
  if (!covers(days.timetable, date)) return undefined;
  const venueJoins = findJoins(days.timetable, days.nearby, { at: venue }, walking);
  const today = days.on(dayOfDate(date), walking);
  const before = onDayBefore(date, start, days.timetable.zone);
  const backwards = (day: typeof today, arrive: number) => {
    const depart = mirrored(Math.min(arrive, WINDOW));
    const { labels } = raptor({ ...day.mirror, depart, from: venueJoins, latest: WINDOW });
    return Int32Array.from(labels.rideArrival, (time) => (time === Infinity ? -1 : mirrored(time)));
  };
  const { labels } = raptor({ ...today, depart: endOf(question), from: venueJoins, latest: WINDOW });
  return {
    leave: backwards(today, start),
    leaveDayBefore: backwards(days.on(before.day, walking), before.seconds),
    home: Int32Array.from(labels.rideArrival, (time) => (time === Infinity ? -1 : time))
  };
}
