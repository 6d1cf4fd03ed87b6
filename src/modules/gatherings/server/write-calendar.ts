import ICAL from 'ical.js';
import type { CalendarEntry } from '../calendar-entry.ts';
import { foldLine } from '../fold-line.ts';
import type { JComponent, JProperty } from './jcal.ts';
import { zoneComponent } from './zone-component.ts';

const PROGRAM = '-//Afield//Afield//EN';
/** How often a program that follows it may look again. */
const REFRESH = 'PT4H';
/** ical.js says of properties that it does not know that they are text. */
const NEEDLESS_TYPE = /^(NAME|X-[A-Z-]+);VALUE=TEXT:/gm;
/** What a line of text cannot hold; the line feed can be written as \n. */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/**
 * A calendar file (RFC 5545) that every program reads: with its zones described, escaped, and folded.
 * @param name of the calendar, for programs that follow it
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const calendar: JComponent = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', PROGRAM],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['name', {}, 'text', plain(name)],
      ['x-wr-calname', {}, 'text', plain(name)],
      ['refresh-interval', { value: 'DURATION' }, 'unknown', REFRESH],
      ['x-published-ttl', {}, 'text', REFRESH]
    ],
    [...zonesOf(entries), ...entries.map(eventOf)]
  ];
  const unfolded = ICAL.stringify(calendar).replaceAll('\r\n ', '').replaceAll(NEEDLESS_TYPE, '$1:');
  return unfolded.split('\r\n').map(foldLine).join('\r\n');
}

function zonesOf(entries: readonly CalendarEntry[]): JComponent[] {
  const years = new Map<string, number[]>();
  for (const { zone, start, end = start } of entries) {
    if (!zone || isUtc(zone) || start.length === 10) continue;
    years.set(zone, [...(years.get(zone) ?? []), yearOf(start), yearOf(end)]);
  }
  return [...years].map(([zone, all]) => zoneComponent(zone, Math.min(...all), Math.max(...all)));
}

function eventOf(entry: CalendarEntry): JComponent {
  const changed = entry.changedAt.toISOString().replace(/\.\d+Z$/, 'Z');
  const status = entry.cancelled ? 'CANCELLED' : entry.tentative ? 'TENTATIVE' : 'CONFIRMED';
  const properties: (JProperty | undefined)[] = [
    ['uid', {}, 'text', plain(entry.uid)],
    ['dtstamp', {}, 'date-time', changed],
    ['last-modified', {}, 'date-time', changed],
    ['sequence', {}, 'integer', entry.sequence],
    timeOf('dtstart', entry.start, entry.zone),
    entry.end === undefined ? undefined : timeOf('dtend', endOf(entry.end), entry.zone),
    ['summary', {}, 'text', plain(entry.title)],
    entry.text === '' ? undefined : ['description', {}, 'text', plain(entry.text)],
    entry.where === undefined ? undefined : ['location', {}, 'text', plain(entry.where)],
    entry.point && ['geo', {}, 'float', [entry.point.lat, entry.point.lon]],
    ['url', {}, 'uri', new URL(entry.address).href],
    ['status', {}, 'text', status],
    entry.tags.length > 0 ? ['categories', {}, 'text', ...entry.tags.map(plain)] : undefined
  ];
  return ['vevent', properties.filter((property) => property !== undefined), []];
}

function timeOf(name: string, time: string, zone: string | undefined): JProperty {
  if (time.length === 10) return [name, {}, 'date', time];
  const seconds = `${time}:00`;
  if (zone === undefined) return [name, {}, 'date-time', seconds];
  return isUtc(zone) ? [name, {}, 'date-time', `${seconds}Z`] : [name, { tzid: zone }, 'date-time', seconds];
}

/** Of days, the last one for people is the one before the end in a calendar. */
function endOf(end: string): string {
  return end.length === 10 ? Temporal.PlainDate.from(end).add({ days: 1 }).toString() : end;
}

function isUtc(zone: string): boolean {
  return zone === 'UTC' || zone === 'Etc/UTC';
}

function yearOf(time: string): number {
  return Number(time.slice(0, 4));
}

function plain(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(UNWRITABLE, '');
}
