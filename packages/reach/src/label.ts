import type { Leaving } from './decide-verdict.ts';
import { labelMany, meetingOf, VERDICTS } from './label-many.ts';
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

/**
 * The verdict for one home, looked up in the searches of a gathering: the same as `answerVerdict` gives.
 * @throws {UnknownStopError} where a stop is named that the timetable does not have
 */
export function labelOf(days: Days, search: GatheringSearch | undefined, question: VerdictQuestion): Label {
  if (!search) return { verdict: 'no-timetable', there: null, back: null };
  const { date, walking } = question;
  const starts = prepareStarts(days, [question], walking);
  const { verdict, dayBefore, leave, home } = labelMany(search, meetingOf(question, days.timetable.zone), starts);
  return {
    verdict: VERDICTS[verdict[0]],
    there: leave[0] < 0 ? null : { date: dateOfDay(dayOfDate(date) - dayBefore[0]), depart: leave[0] },
    back: home[0] < 0 ? null : { arrive: home[0] }
  };
}
