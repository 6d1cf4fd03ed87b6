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
  const times = { leave: there?.depart ?? -1, sameDay: there?.date === date, home: back?.arrive ?? -1 };
  return decideByTimes({ start, end, limits }, times);
}

/** The same by times alone; −1 where there is no journey. `sameDay`: one leaves on the date itself. */
export function decideByTimes(
  { start, end, limits }: Omit<Hours, 'date'>,
  { leave, sameDay, home }: { leave: number; sameDay: boolean; home: number }
): Exclude<Verdict, 'no-timetable'> {
  if (leave < 0 || home < 0) return 'out-of-reach';
  if (!sameDay || leave < limits.earliest || home > limits.latest) return 'overnight';
  const isComfortable = start - leave <= limits.comfortable && home - end <= limits.comfortable;
  return isComfortable ? 'day-trip' : 'long-day';
}
