import { readRows } from './csv.ts';

/** service_id → dates (YYYY-MM-DD) on which it runs. */
export type Calendar = Map<string, Set<string>>;

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** calendar.txt and calendar_dates.txt, or either alone. */
export function readCalendar(folder: string): Calendar {
  const calendar: Calendar = new Map();
  const datesOf = (service: string) => calendar.get(service) ?? calendar.set(service, new Set()).get(service)!;
  for (const row of readRows(folder, 'calendar.txt')) {
    const last = date(row('end_date'));
    for (let day = date(row('start_date')); day <= last; day = nextDate(day)) {
      const weekday = Temporal.PlainDate.from(day).dayOfWeek;
      if (row(WEEKDAYS[weekday - 1]!) === '1') datesOf(row('service_id')).add(day);
    }
  }
  for (const row of readRows(folder, 'calendar_dates.txt')) {
    const dates = datesOf(row('service_id'));
    if (row('exception_type') === '1') dates.add(date(row('date')));
    if (row('exception_type') === '2') dates.delete(date(row('date')));
  }
  return calendar;
}

/** 20260329 → 2026-03-29 */
function date(text: string): string {
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

/** The date `days` later, or earlier where negative. */
export function nextDate(day: string, days = 1): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Seconds since 1970 of noon minus 12 hours of a date in a zone. */
export function dayStart(zone: string, day: string): number {
  const noon = Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime(zone);
  return noon.epochMilliseconds / 1000 - 12 * 3600;
}
