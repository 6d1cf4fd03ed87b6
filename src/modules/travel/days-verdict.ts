import type { VerdictAnswer } from '@afield/reach';
import { easeOf } from './best-verdict.ts';

/**
 * The verdict of several days in a row, from the verdict of each day alone: there for the first start, back from the
 * last end; there and back in a day only if each day alone is.
 */
export function verdictOfDays(days: VerdictAnswer[]): VerdictAnswer {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) throw new Error('a gathering has at least one day');
  if (days.length === 1) return first;
  if (days.some((day) => day.verdict === 'no-timetable')) {
    return { verdict: 'no-timetable', there: null, back: null, lastBack: null };
  }
  const ends = { there: first.there, back: last.back, lastBack: last.lastBack };
  if (!first.there || !last.back) return { verdict: 'out-of-reach', ...ends };
  const hardest = days.reduce((a, b) => (easeOf(b.verdict) > easeOf(a.verdict) ? b : a));
  const eachDayAlone = hardest.verdict === 'day-trip' || hardest.verdict === 'long-day';
  return { verdict: eachDayAlone ? hardest.verdict : 'overnight', ...ends };
}
