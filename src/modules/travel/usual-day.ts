import type { OutingDay } from './outing.ts';

const WEEKS_AHEAD = 4;
const NONE = { start: 10.5 * 3600, end: 16 * 3600, weekday: 6 };

/**
 * One more day like those that were and will be, some weeks ahead.
 * @param days the first day of each gathering
 * @param today YYYY-MM-DD
 */
export function usualDay(days: readonly OutingDay[], today: string): OutingDay {
  const earliest = Temporal.PlainDate.from(today).add({ weeks: WEEKS_AHEAD });
  const weekday = commonest(days.map(({ date }) => Temporal.PlainDate.from(date).dayOfWeek)) ?? NONE.weekday;
  const start = middle(days.map((day) => day.start)) ?? NONE.start;
  const end = middle(days.map((day) => day.end)) ?? NONE.end;
  const date = earliest.add({ days: (weekday - earliest.dayOfWeek + 7) % 7 });
  return { date: date.toString(), start, end: end > start ? end : start + NONE.end - NONE.start };
}

/** The later weekday of two that are as common, so that a week-end goes before a Monday. */
function commonest(weekdays: readonly number[]): number | undefined {
  const counted = [...Map.groupBy(weekdays, (day) => day)].map(([day, all]) => ({ day, n: all.length }));
  return counted.toSorted((a, b) => b.n - a.n || b.day - a.day)[0]?.day;
}

function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}
