import type { Verdict, VerdictAnswer } from '@afield/reach';
import { easeOf } from './best-verdict.ts';

/** What of a day's verdict settles the verdict of several: the word, and whether there are a way there and a way back. */
type DayVerdict = { verdict: Verdict; there: object | null; back: object | null };

/**
 * The word for several days in a row, from each day alone: there for the first start, back from the last end; there and
 * back in a day only if each day alone is.
 */
export function wordOfDays(days: readonly DayVerdict[]): Verdict {
  const { first, last } = endsOf(days);
  if (days.length === 1) return first.verdict;
  if (days.some((day) => day.verdict === 'no-timetable')) return 'no-timetable';
  if (!first.there || !last.back) return 'out-of-reach';
  const hardest = days.reduce((a, b) => (easeOf(b.verdict) > easeOf(a.verdict) ? b : a)).verdict;
  return hardest === 'day-trip' || hardest === 'long-day' ? hardest : 'overnight';
}

/** The whole answer for several days, from each day's. */
export function verdictOfDays(days: readonly VerdictAnswer[]): VerdictAnswer {
  const { first, last } = endsOf(days);
  const verdict = wordOfDays(days);
  if (verdict === 'no-timetable') return { verdict, there: null, back: null, lastBack: null };
  return { verdict, there: first.there, back: last.back, lastBack: last.lastBack };
}

function endsOf<Day>(days: readonly Day[]): { first: Day; last: Day } {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) throw new Error('a gathering has at least one day');
  return { first, last };
}
