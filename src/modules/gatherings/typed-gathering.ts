import { isDate, readClock } from './clock-and-date.ts';
import type { Gathering } from './gathering.ts';

/** What somebody typed by hand, as it was typed. */
export type TypedGathering = { title: string; town: string; date: string; start: string; end: string };

export type TypedTroubles = Partial<{
  town: 'missing';
  date: 'missing' | 'not-a-date';
  /** `missing`: only the end was typed */
  start: 'missing' | 'not-a-time';
  end: 'not-a-time' | 'before-start';
}>;

/** An evening may go on until then; what ends later in the morning than this, and before it starts, was typed by mistake. */
const NIGHT_ENDS = '06:00';

/** A gathering typed by hand. Without a title it is called by its town; without hours they are asked for later. */
export function readTypedGathering(typed: TypedGathering): { read: Gathering } | { troubles: TypedTroubles } {
  const [title, town, date] = [typed.title.trim(), typed.town.trim(), typed.date.trim()];
  const [start, end] = [readClock(typed.start), readClock(typed.end)];
  const isBackwards = start && end && end <= start && end > NIGHT_ENDS;
  const troubles: TypedTroubles = {
    ...(town === '' && { town: 'missing' as const }),
    ...(date === '' ? { date: 'missing' as const } : !isDate(date) && { date: 'not-a-date' as const }),
    ...(start === null && { start: 'not-a-time' as const }),
    ...(start === undefined && end && { start: 'missing' as const }),
    ...(end === null && { end: 'not-a-time' as const }),
    ...(isBackwards && { end: 'before-start' as const })
  };
  if (Object.keys(troubles).length > 0) return { troubles };
  const hours = start ? { start: `${date}T${start}`, ...(end && { end: endOf(date, start, end) }) } : { start: date };
  return {
    read: {
      title: (title || town).slice(0, 200),
      ...hours,
      place: { name: town.slice(0, 200) },
      attendance: 'in-person',
      cancelled: false
    }
  };
}

/** An end in the small hours that is not after the start is after midnight. */
function endOf(date: string, start: string, end: string): string {
  if (end > start) return `${date}T${end}`;
  return `${new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)}T${end}`;
}
