import type { Limits, Verdict } from './question.ts';

/** When one leaves for a gathering; seconds from noon minus 12 hours of `date`. */
export type Leaving = { date: string; depart: number };

/** The hours of a gathering, in seconds from noon minus 12 hours of its date, and a person's limits. */
export type Hours = { date: string; start: number; end: number; limits: Limits };

/** What two journeys make of a gathering; null where there is none. */
export function decideVerdict(
  { date, start, end, limits }: Hours,
  there: Leaving | null,
  back: { arrive: number } | null
): Exclude<Verdict, 'no-timetable'> {
  if (!there || !back) return 'out-of-reach';
  if (there.date !== date || there.depart < limits.earliest || back.arrive > limits.latest) return 'overnight';
  const isComfortable = start - there.depart <= limits.comfortable && back.arrive - end <= limits.comfortable;
  return isComfortable ? 'day-trip' : 'long-day';
}
