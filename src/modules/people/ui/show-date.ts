import { dayMonthYear } from '#platform/ui/format-date.ts';

/** A day as a reader says it, in her language and the server's zone: “3 March 2027”. */
export function showDate(date: Date, zone: string): string {
  return dayMonthYear(inZone(date, zone));
}

/** A day and a time to the minute, likewise: “3 March 2027, 14:05”. */
export function showTime(date: Date, zone: string): string {
  return `${showDate(date, zone)}, ${inZone(date, zone).slice(11)}`;
}

/** `YYYY-MM-DD HH:MM`: Swedish writes it so. */
function inZone(date: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(date);
}
