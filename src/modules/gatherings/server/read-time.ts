/** A time as a page writes it, by the clock; `offset` as it stands there, `Z` for UTC. */
type PageTime = { time: string; offset?: string };

/** When something is, as a gathering says it. */
export type Span = { start: string; end?: string; zone?: string };

/** IANA names of zones, the surest first. */
export type KnownZones = {
  /** said of these very times */
  said?: string;
  /** said somewhere on the page */
  page?: string;
  /** where nothing is said, the reader's */
  reader?: string;
};

const ISO =
  /^(\d{4})-?(\d{1,2})-?(\d{1,2})(?:[T ](\d{1,2})[:h-]?(\d{2})(?:[:-]?\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?(?![\d-]))?)?/i;

/**
 * Start and end as a page means them by ISO 8601 dates; undefined without a start.
 *
 * A time with an offset keeps its clock time, because that is what people at the place read; its zone is known only where the
 * page names one that has this offset then. A time in UTC is nobody's clock time: it is told by the clock of the zone
 * that is named, else of the reader's. From midnight to midnight are whole days.
 */
export function readSpan(startText: unknown, endText: unknown, zones: KnownZones): Span | undefined {
  const [from, until] = [readPageTime(startText), readPageTime(endText)];
  if (!from) return undefined;
  const [start, end] = asWholeDays(from, until);
  const zone = zoneOf(start, zones);
  const endTime = end && byClock(end, zone);
  const startTime = byClock(start, zone);
  return {
    start: startTime,
    ...(endTime && endTime >= startTime.slice(0, endTime.length) && { end: endTime }),
    ...(zone && { zone })
  };
}

/** A time of one zone by the clock of another. */
export function inZone({ time, zone }: { time: string; zone?: string }, wanted: string): string {
  if (zone === undefined || zone === wanted || time.length === 10) return time;
  const there = Temporal.PlainDateTime.from(time).toZonedDateTime(zone).withTimeZone(wanted);
  return there.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/**
 * Programs that know only times write whole days from 00:00 to 23:59, or to 00:00 of the day after, and a day alone as its
 * midnight.
 */
export function asWholeDays<T extends { time: string }>(
  start: T,
  end: T | undefined
): [T | { time: string }, typeof end | { time: string }] {
  if (!start.time.endsWith('T00:00')) return [start, end];
  const first = { time: start.time.slice(0, 10) };
  if (!end || end.time.length === 10) return [first, end];
  if (end.time.endsWith('T23:59')) return [first, { time: end.time.slice(0, 10) }];
  if (!end.time.endsWith('T00:00')) return [start, end];
  const last = end.time > start.time ? dayBefore(end.time) : first.time;
  return [first, { time: last }];
}

function zoneOf({ time, offset }: PageTime, { said, page, reader }: KnownZones): string | undefined {
  if (offset === undefined) return said;
  if (isUtc(offset)) return said ?? page ?? reader ?? 'UTC';
  return [said, page].find((zone) => zone !== undefined && hasOffset(zone, time, offset));
}

function byClock({ time, offset }: PageTime, zone: string | undefined): string {
  return zone !== undefined && offset !== undefined && isUtc(offset) ? inZone({ time, zone: 'UTC' }, zone) : time;
}

function hasOffset(zone: string, time: string, offset: string): boolean {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  const seconds = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '-' ? -1 : 1);
  return Temporal.PlainDateTime.from(time).toZonedDateTime(zone).offsetNanoseconds === seconds * 1e9;
}

function isUtc(offset: string): boolean {
  return offset.toUpperCase() === 'Z';
}

function readPageTime(value: unknown): PageTime | undefined {
  const match = typeof value === 'string' ? ISO.exec(value.trim()) : null;
  if (!match) return undefined;
  const [, year = '', month = '', day = '', hour, minute = '', offset] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDate(date)) return undefined;
  if (hour === undefined) return { time: date };
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return { time: `${date}T${hour.padStart(2, '0')}:${minute}`, ...(offset && { offset }) };
}

function isDate(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

function dayBefore(time: string): string {
  return Temporal.PlainDate.from(time.slice(0, 10)).subtract({ days: 1 }).toString();
}
