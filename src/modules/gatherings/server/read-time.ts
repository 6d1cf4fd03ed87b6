/** A time as pages write it. `zone` is known only where the time says that it is in UTC. */
export type PageTime = { time: string; zone?: string };

const ISO = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{1,2}):?(\d{2})(?::?\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?/i;

/**
 * The clock time that a page means by an ISO 8601 date. Its offset is dropped, because pages write times as people at the place
 * read them, and say nothing of the zone. Only a time in UTC is another matter: it is given as such.
 */
export function readPageTime(value: unknown): PageTime | undefined {
  const match = typeof value === 'string' ? ISO.exec(value.trim()) : null;
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour, minute = '00', offset] = match;
  const date = `${year}-${month}-${day}`;
  if (!isDate(date)) return undefined;
  if (hour === undefined) return { time: date };
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const time = `${date}T${hour.padStart(2, '0')}:${minute}`;
  return offset?.toUpperCase() === 'Z' ? { time, zone: 'UTC' } : { time };
}

/** A time in UTC by the clock of a zone. */
export function inZone({ time, zone }: PageTime, wanted: string): string {
  if (zone === undefined || zone === wanted || time.length === 10) return time;
  const there = Temporal.PlainDateTime.from(time).toZonedDateTime(zone).withTimeZone(wanted);
  return there.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function isDate(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
