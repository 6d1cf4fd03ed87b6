import ICAL from 'ical.js';
import { type Gathering, type Kind } from '../gathering.ts';
import { fitTags } from '../tags.ts';
import { cleanText, readPoint } from './clean-text.ts';
import { asWholeDays, inZone } from './read-time.ts';
import type { Occurrence } from './series.ts';

const ONLINE = /^\s*(https?:\S+|online|on-line|virtual|zoom|(microsoft )?teams|google meet|webinar|ar-?lein)\b/i;
const ONLINE_TITLE = /\bonline\b|ar-?lein\b/i;
const HYBRID = /\b(hybrid|hybrids?|and online|or online|ac ar-?lein|neu ar-?lein)\b/i;
const FREE = /^(free|am ddim)$/i;
const KIND_WORDS: [RegExp, Kind][] = [
  [/\bwebinar|\bgweminar/i, 'webinar'],
  [/unconference|\bcamp\b|teachmeet|barcamp|anghynhadledd/i, 'unconference'],
  [/conference|symposium|cynhadledd|summit/i, 'conference'],
  [/\bcourses?\b|training|workshop|masterclass|cwrs|hyfforddiant|gweithdy/i, 'course'],
  [/meet-?up|\bsocial$|get-together|coffee|cyfarfod|paned/i, 'meet-up']
];

/**
 * An occurrence as a gathering; undefined where it has no title.
 * @param calendarZone the calendar's own zone, for times that float or are in UTC
 * @param readerZone the zone to give times in that are in UTC where the calendar has none
 */
export function readOccurrence(
  { component, start, end }: Pick<Occurrence, 'component' | 'start' | 'end'>,
  calendarZone: string | undefined,
  readerZone?: string
): Gathering | undefined {
  const title = cleanText(valueOf(component, 'summary'));
  if (!title) return undefined;
  const from = readTime(start, calendarZone, readerZone);
  const last = end && lastMoment(start, end);
  const until = last && readTime(last, calendarZone, readerZone);
  const [begins, ends] = asWholeDays(from, until && { time: from.zone ? inZone(until, from.zone) : until.time });
  const locations = locationsOf(component);
  const place = readPlace(component, locations);
  const categories = categoriesOf(component);
  const tags = fitTags(categories.filter((word) => !FREE.test(word)));
  const kind = KIND_WORDS.find(([words]) => words.test([...categories, title].join(' ')))?.[1];
  const address = webAddress(valueOf(component, 'url'));
  return {
    title,
    start: begins.time,
    ...(ends && ends.time > begins.time && { end: ends.time }),
    ...(from.zone && { zone: from.zone }),
    ...(place && { place }),
    attendance: attendanceOf(title, locations, kind),
    ...(kind && { kind }),
    ...(categories.some((word) => FREE.test(word)) && { free: true }),
    ...(tags.length > 0 && { tags }),
    cancelled: /^cancell?ed$/i.test(valueOf(component, 'status') ?? ''),
    ...(address && { address })
  };
}

function categoriesOf(component: ICAL.Component): string[] {
  const given = component.getAllProperties('categories').flatMap((property) => property.getValues());
  return given.flatMap((one) => cleanText(String(one)) ?? []);
}

/** Outlook writes several rooms, and calls, into one line. */
function locationsOf(component: ICAL.Component): string[] {
  return (valueOf(component, 'location') ?? '').split(';').flatMap((one) => cleanText(one) ?? []);
}

/** Online only where it says so instead of a place: programs add a link for a call to nearly everything. */
function attendanceOf(title: string, locations: string[], kind: Kind | undefined): Gathering['attendance'] {
  if (HYBRID.test([title, ...locations].join(' '))) return 'hybrid';
  if (locations.length === 0) return kind === 'webinar' || ONLINE_TITLE.test(title) ? 'online' : 'in-person';
  if (!locations.some((location) => ONLINE.test(location))) return 'in-person';
  return locations.every((location) => ONLINE.test(location)) ? 'online' : 'hybrid';
}

function readPlace(component: ICAL.Component, locations: string[]): Gathering['place'] {
  const geo = component.getFirstPropertyValue('geo') as unknown;
  const [lat, lon] = Array.isArray(geo) ? (geo as unknown[]) : applePoint(component);
  const point = readPoint(lat, lon);
  const name = cleanText(locations.filter((location) => !ONLINE.test(location)).join('; '));
  return name || point ? { ...(name && { name }), ...point } : undefined;
}

/** Apple's calendars, and some plug-ins after them, write the point as `geo:lat,lon`. */
function applePoint(component: ICAL.Component): string[] {
  return /^geo:([^,;]+),([^,;]+)/.exec(valueOf(component, 'x-apple-structured-location') ?? '')?.slice(1) ?? [];
}

/** The end of a whole day is the day after in a calendar, and the last day itself for people. */
function lastMoment(start: ICAL.Time, end: ICAL.Time): ICAL.Time | undefined {
  if (end.compare(start) <= 0) return undefined;
  if (!end.isDate) return end;
  const last = end.clone();
  last.addDuration(ICAL.Duration.fromSeconds(-86_400));
  return last.compare(start) > 0 ? last : undefined;
}

function readTime(time: ICAL.Time, calendarZone?: string, readerZone = 'UTC'): { time: string; zone?: string } {
  const date = `${pad(time.year, 4)}-${pad(time.month)}-${pad(time.day)}`;
  if (time.isDate) return { time: date, ...(calendarZone && { zone: calendarZone }) };
  const local = `${date}T${pad(time.hour)}:${pad(time.minute)}`;
  const tzid = time.zone?.tzid;
  if (!tzid || tzid === 'floating') return { time: local, ...(calendarZone && { zone: calendarZone }) };
  if (tzid !== 'UTC' && ICAL.TimezoneService.has(tzid)) return { time: local, zone: tzid };
  return fromInstant(time, calendarZone ?? readerZone);
}

/** A time in UTC, or in a zone that only the calendar itself knows. */
function fromInstant(time: ICAL.Time, zone: string): { time: string; zone: string } {
  const instant = Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000);
  const there = instant.toZonedDateTimeISO(zone).toPlainDateTime();
  return { time: there.toString({ smallestUnit: 'minute' }), zone };
}

function valueOf(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name);
  return value === null ? undefined : String(value);
}

function webAddress(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return /^https?:$/.test(protocol) ? href : undefined;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
