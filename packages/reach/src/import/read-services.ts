import { FeedError } from './feed-error.ts';
import type { FeedFiles } from './feed-files.ts';
import type { Leavings } from './report.ts';
import { type Calendar, ServiceDays } from './service-days.ts';
import { type Cells, readTable } from './table.ts';
import { readDay } from './values.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const CALENDAR = ['service_id', ...WEEKDAYS, 'start_date', 'end_date'] as const;
const DATES = ['service_id', 'date', 'exception_type'] as const;

/** No row reaches further than this, a hundred years: some feeds say "until 2099", others 9999. */
const MOST_DAYS = 36_600;

/** The days on which each service runs, as days since 1970-01-01. */
export async function readServices(feed: FeedFiles, leavings: Leavings): Promise<Calendar> {
  const services: Calendar = new Map();
  const daysOf = (id: string): ServiceDays => {
    const known = services.get(id) ?? new ServiceDays();
    services.set(id, known);
    return known;
  };
  const calendar = await readTable(feed, 'calendar.txt', CALENDAR, ['service_id', 'start_date', 'end_date'], (cells) =>
    addWeeks(daysOf, cells, leavings)
  );
  const dates = await readTable(feed, 'calendar_dates.txt', DATES, DATES, (cells) => {
    const day = readDay(cells.date);
    if (day === undefined) return leavings.add('calendar_dates.txt', 'no-date', cells.line);
    if (cells.exception_type === '1') daysOf(cells.service_id).add(day);
    else if (cells.exception_type === '2') daysOf(cells.service_id).delete(day);
    else leavings.add('calendar_dates.txt', 'exception-type', cells.line);
  });
  if (!calendar && !dates) throw new FeedError({ why: 'no-dates' });
  return services;
}

function addWeeks(
  daysOf: (id: string) => ServiceDays,
  cells: Cells<(typeof CALENDAR)[number]>,
  leavings: Leavings
): void {
  const first = readDay(cells.start_date);
  const last = readDay(cells.end_date);
  if (first === undefined || last === undefined) return leavings.add('calendar.txt', 'no-date', cells.line);
  if (last - first > MOST_DAYS) leavings.add('calendar.txt', 'too-many-days', cells.line);
  const days = daysOf(cells.service_id);
  for (let day = first; day <= Math.min(last, first + MOST_DAYS); day++) {
    // 1970-01-01 was a Thursday.
    if (cells[WEEKDAYS[(day + 3) % 7]] === '1') days.add(day);
  }
}
