import { covers } from './answer-journey.ts';
import { endOf, onDayBefore } from './answer-verdict.ts';
import { mirrored } from './network/mirror.ts';
import { WINDOW } from './network/running-trips.ts';
import type { VerdictQuestion } from './question.ts';
import type { ScanQuestion } from './scan/one-to-all.ts';
import { NEVER } from './scan/scan-network.ts';
import { searchMany } from './scan/search-many.ts';
import type { Day, Days } from './search/day.ts';
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
  const from = findJoins(days.timetable, days.nearby, { at: venue }, walking);
  const today = days.on(dayOfDate(date), walking);
  const before = onDayBefore(date, start, days.timetable.zone);
  const dayBefore = days.on(before.day, walking);
  const backwards = (day: Day, arrive: number) => {
    const [found] = searchMany(day.mirrorScan, [backwardsFrom(arrive, from)]);
    return leavings(found);
  };
  const [home] = searchMany(today.scan, [{ depart: endOf(question), from }]);
  return {
    leave: backwards(today, start),
    leaveDayBefore: backwards(dayBefore, before.seconds),
    home: arrivals(home)
  };
}

/** The search of a mirrored network for whoever has to be there by a time. */
export function backwardsFrom(arrive: number, from: ScanQuestion['from']): ScanQuestion {
  return { depart: mirrored(Math.min(arrive, WINDOW)), from };
}

/** What a search of a mirrored network found, as times of leaving; −1 for none. In place. */
export function leavings(found: Int32Array): Int32Array {
  for (let stop = 0; stop < found.length; stop++) found[stop] = found[stop] === NEVER ? -1 : mirrored(found[stop]);
  return found;
}

/** What a search found, with −1 for none. In place. */
export function arrivals(found: Int32Array): Int32Array {
  for (let stop = 0; stop < found.length; stop++) if (found[stop] === NEVER) found[stop] = -1;
  return found;
}
