import { readClockHours } from './clock-hours.ts';
import type { OutingDay } from './outing.ts';

/** A day and its hours: YYYY-MM-DD and HH:MM, as typed or as read. */
export type MeetingTime = { date: string; start: string; end: string };

/** What is wrong with one of them. */
export type TimeTroubles = Partial<Record<'date', 'not-a-date' | 'over'> & Record<'start' | 'end', 'not-a-time'>>;

/** So many days can be weighed against each other at once. */
export const MOST_TIMES = 5;

const FIELDS = ['date', 'start', 'end'] as const;

/** The times that stand in an address, one after another; those without a date are left out, except for the first. */
export function typedTimes(params: URLSearchParams): MeetingTime[] {
  const [dates, starts, ends] = FIELDS.map((name) => params.getAll(name).map((text) => text.trim()));
  const first = { date: dates?.[0] ?? '', start: starts?.[0] ?? '', end: ends?.[0] ?? '' };
  const others = (dates ?? []).map((date, index) => ({
    date,
    start: starts?.[index] || first.start,
    end: ends?.[index] || first.end
  }));
  return [first, ...others.slice(1, MOST_TIMES).filter(({ date }) => date !== '')];
}

/** An address with other times in it. */
export function withTimes(params: URLSearchParams, times: readonly MeetingTime[]): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of FIELDS) next.delete(name);
  for (const time of times) for (const name of FIELDS) next.append(name, time[name]);
  return next;
}

/**
 * Reads times; the same one twice is one.
 * @param today YYYY-MM-DD; nobody meets before it
 */
export function readTimes(
  typed: readonly MeetingTime[],
  today: string
): { times: MeetingTime[] } | { troubles: TimeTroubles[] } {
  const read = typed.map((time) => readTime(time, today));
  const troubles = read.map((one) => ('troubles' in one ? one.troubles : {}));
  if (troubles.some((one) => Object.keys(one).length > 0)) return { troubles };
  const times = read.flatMap((one) => ('time' in one ? [one.time] : []));
  return { times: [...new Map(times.map((time) => [keyOf(time), time])).values()] };
}

/** An end that is not after the start is on the next day. */
export function dayOfMeeting({ date, start, end }: MeetingTime): OutingDay {
  const [from, until] = [secondsOf(start), secondsOf(end)];
  return { date, start: from, end: until > from ? until : until + 86_400 };
}

/** Days that are worth a comparison with one: the one after it, and the same weekday in one, two and three weeks. */
export function otherDays(time: MeetingTime): MeetingTime[] {
  const date = Temporal.PlainDate.from(time.date);
  return [{ days: 1 }, { weeks: 1 }, { weeks: 2 }, { weeks: 3 }].map((later) => ({
    ...time,
    date: date.add(later).toString()
  }));
}

function readTime(typed: MeetingTime, today: string): { time: MeetingTime } | { troubles: TimeTroubles } {
  const hours = readClockHours(typed);
  const date = dateTrouble(typed.date, today);
  const troubles: TimeTroubles = { ...('wrong' in hours && hours.wrong), ...(date && { date }) };
  return 'hours' in hours && !date ? { time: { date: typed.date, ...hours.hours } } : { troubles };
}

function dateTrouble(date: string, today: string): TimeTroubles['date'] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !isDate(date)) return 'not-a-date';
  return date < today ? 'over' : undefined;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function keyOf({ date, start, end }: MeetingTime): string {
  return `${date} ${start} ${end}`;
}

function secondsOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 3600 + minutes * 60;
}
