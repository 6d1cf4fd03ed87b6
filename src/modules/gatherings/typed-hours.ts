import { isDate, readClock } from './clock-and-date.ts';
import { isZone, readTimeInZone } from './time-in-zone.ts';

/** When something is, as it was typed; without a last day it ends on the day it starts. */
export type TypedHours = { date: string; start: string; lastDate: string; end: string; zone: string };

export type Hours = {
  /** YYYY-MM-DDTHH:MM by the clock of `zone` */
  start: string;
  end: string;
  zone: string;
  startsAt: Date;
  endsAt: Date;
};

export type HoursTroubles = Partial<{
  date: 'missing' | 'not-a-date';
  start: 'missing' | 'not-a-time' | 'skipped-by-clocks';
  lastDate: 'not-a-date' | 'too-long';
  end: 'missing' | 'not-a-time' | 'skipped-by-clocks' | 'before-start';
  zone: 'unknown';
}>;

const MOST_DAYS = 31;
const DAY = 86_400_000;

/** Hours that a gathering is held at: both are needed, and the end comes after the start. */
export function readTypedHours(typed: TypedHours): { hours: Hours } | { troubles: HoursTroubles } {
  const [date, lastDate] = [typed.date.trim(), typed.lastDate.trim() || typed.date.trim()];
  const [start, end] = [readClock(typed.start), readClock(typed.end)];
  const troubles: HoursTroubles = {
    ...(date === '' ? { date: 'missing' as const } : !isDate(date) && { date: 'not-a-date' as const }),
    ...(typed.lastDate.trim() !== '' && !isDate(lastDate) && { lastDate: 'not-a-date' as const }),
    ...(!start && { start: start === null ? ('not-a-time' as const) : ('missing' as const) }),
    ...(!end && { end: end === null ? ('not-a-time' as const) : ('missing' as const) }),
    ...(!isZone(typed.zone) && { zone: 'unknown' as const })
  };
  if (Object.keys(troubles).length > 0 || !start || !end) return { troubles };
  return between(`${date}T${start}`, `${lastDate}T${end}`, typed.zone);
}

function between(start: string, end: string, zone: string): { hours: Hours } | { troubles: HoursTroubles } {
  const [first, last] = [readTimeInZone(start, zone), readTimeInZone(end, zone)];
  if ('trouble' in first || 'trouble' in last) {
    return {
      troubles: {
        ...('trouble' in first && { start: first.trouble }),
        ...('trouble' in last && { end: last.trouble })
      }
    };
  }
  const lasts = last.at.getTime() - first.at.getTime();
  if (lasts <= 0) return { troubles: { end: 'before-start' } };
  if (lasts > MOST_DAYS * DAY) return { troubles: { lastDate: 'too-long' } };
  return { hours: { start, end, zone, startsAt: first.at, endsAt: last.at } };
}
