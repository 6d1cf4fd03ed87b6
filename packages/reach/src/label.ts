import type { Leaving } from './decide-verdict.ts';
import { labelMany, type Labels, meetingOf, VERDICTS } from './label-many.ts';
import type { Verdict, VerdictQuestion } from './question.ts';
import { dateOfDay, dayOfDate } from './service-day.ts';
import type { GatheringSearch } from './search-gathering.ts';
import type { Days } from './search/day.ts';
import { prepareStarts } from './starts.ts';

/** A verdict without its legs; seconds, as in a verdict's journeys. */
export type Label = {
  verdict: Verdict;
  there: Leaving | null;
  back: { arrive: number } | null;
};

/** Of a gathering that the timetable does not cover. */
export const UNKNOWN: Label = { verdict: 'no-timetable', there: null, back: null };

/**
 * The verdict for one home, looked up in the searches of a gathering: the same as `answerVerdict` gives.
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function labelOf(days: Days, search: GatheringSearch | undefined, question: VerdictQuestion): Label {
  if (!search) return UNKNOWN;
  const starts = prepareStarts(days, [question], question.walking);
  return labelAt(labelMany(search, meetingOf(question, days.timetable.zone), starts), 0, question.date);
}

/** One of many labels; `date` is the gathering's. */
export function labelAt({ verdict, dayBefore, leave, home }: Labels, index: number, date: string): Label {
  const day = dayOfDate(date) - dayBefore[index];
  return {
    verdict: VERDICTS[verdict[index]],
    there: leave[index] < 0 ? null : { date: dateOfDay(day), depart: leave[index] },
    back: home[index] < 0 ? null : { arrive: home[index] }
  };
}
