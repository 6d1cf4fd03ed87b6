import { longDate } from '#platform/ui/format-date.ts';
import type { Gathering } from '../gathering.ts';
import * as m from '#messages';

/** "Saturday 5 December, 10:30–16:30": when a gathering is, in the reader's language; with the year where it is not this one. */
export function whenWords({ start, end }: Pick<Gathering, 'start' | 'end'>, thisYear?: number): string {
  const day = longDate(start.slice(0, 10), thisYear);
  const from = start.slice(11);
  const sameDay = end === undefined || end.slice(0, 10) === start.slice(0, 10);
  if (!sameDay) {
    const last = [longDate(end.slice(0, 10), thisYear), end.slice(11)].filter(Boolean).join(', ');
    return `${[day, from].filter(Boolean).join(', ')} ${m.gatherings_until({ date: last })}`;
  }
  if (from === '') return `${day}, ${m.gatherings_all_day()}`;
  return `${day}, ${from}${end ? `–${end.slice(11)}` : ''}`;
}
