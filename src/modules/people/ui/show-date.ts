import { getLocale } from '#paraglide/runtime.js';

/** A day as a reader says it, in her language and the server's zone: “3 March 2027”. */
export function showDate(date: Date, zone: string): string {
  return new Intl.DateTimeFormat(localeTag(), { dateStyle: 'long', timeZone: zone }).format(date);
}

/** A day and a time to the minute, likewise. */
export function showTime(date: Date, zone: string): string {
  const parts = { dateStyle: 'long', timeStyle: 'short', timeZone: zone } as const;
  return new Intl.DateTimeFormat(localeTag(), parts).format(date);
}

function localeTag(): string {
  return getLocale() === 'cy' ? 'cy' : 'en-GB';
}
