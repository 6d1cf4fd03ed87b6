import type { Gathering, Kind } from '../gathering.ts';
import { cleanText, readPoint } from './clean-text.ts';
import { readPageTime } from './read-time.ts';

/** A thing of schema.org, as JSON-LD or microdata say it. */
export type Thing = Record<string, unknown>;

/** Everything under these names is an event: https://schema.org/Event and its subtypes. */
const EVENT_TYPE = /(^|[/#:])(\w*Event|Festival|Hackathon|CourseInstance|EventSeries)$/;
const ONLINE_PLACE = /(^|[/#:])VirtualLocation$/;

export function isEvent(thing: Thing): boolean {
  return typesOf(thing).some((type) => EVENT_TYPE.test(type));
}

/** A schema.org event as a gathering; undefined where it says no title or no start. */
export function readSchemaEvent(thing: Thing, address: string): Gathering | undefined {
  const title = cleanText(textOf(thing.name) ?? textOf(thing.headline));
  const start = readPageTime(textOf(thing.startDate));
  if (!title || !start) return undefined;
  const end = readPageTime(textOf(thing.endDate));
  const zone = start.zone ?? end?.zone;
  const place = readPlace(listOf(thing.location));
  const kind = kindOf(thing);
  return {
    title,
    start: start.time,
    ...(end && end.time >= start.time.slice(0, end.time.length) && { end: end.time }),
    ...(zone && { zone }),
    ...(place && { place }),
    attendance: attendanceOf(thing),
    ...(kind && { kind }),
    ...(isFree(thing) && { free: true }),
    cancelled: /Cancell?ed$/.test(textOf(thing.eventStatus) ?? ''),
    address
  };
}

function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).filter((type) => typeof type === 'string');
}

function attendanceOf(thing: Thing): Gathering['attendance'] {
  const mode = textOf(thing.eventAttendanceMode) ?? '';
  if (mode.endsWith('MixedEventAttendanceMode')) return 'hybrid';
  if (mode.endsWith('OnlineEventAttendanceMode')) return 'online';
  const locations = listOf(thing.location).filter(isThing);
  const virtual = locations.filter((location) => typesOf(location).some((type) => ONLINE_PLACE.test(type)));
  if (virtual.length === 0) return 'in-person';
  return virtual.length === locations.length ? 'online' : 'hybrid';
}

function readPlace(locations: unknown[]): Gathering['place'] {
  for (const location of locations) {
    if (typeof location === 'string') {
      const name = /^https?:/.test(location) ? undefined : cleanText(location);
      if (name) return { name };
    }
    if (!isThing(location) || typesOf(location).some((type) => ONLINE_PLACE.test(type))) continue;
    const name = nameOfPlace(location);
    const geo = listOf(location.geo).find(isThing) ?? location;
    const point = readPoint(textOf(geo.latitude), textOf(geo.longitude));
    if (name || point) return { ...(name && { name }), ...point };
  }
  return undefined;
}

/** "The Institute, 9 Margaret Street, Birmingham": what is said of the place, each part once. */
function nameOfPlace(location: Thing): string | undefined {
  const address = listOf(location.address)[0];
  const parts = isThing(address)
    ? [address.streetAddress, address.addressLocality, address.addressRegion, address.postalCode].map(textOf)
    : [textOf(address)];
  const said = [textOf(location.name), ...parts].flatMap((part) => cleanText(part) ?? []);
  const fresh = said.filter((part, index) => !said.slice(0, index).some((before) => before.includes(part)));
  return cleanText(fresh.join(', '));
}

const KIND_OF_TYPE: [RegExp, Kind][] = [
  [/EducationEvent$|CourseInstance$/, 'course'],
  [/Hackathon$/, 'unconference'],
  [/BusinessEvent$|ConferenceEvent$/, 'conference'],
  [/SocialEvent$/, 'meet-up']
];

function kindOf(thing: Thing): Kind | undefined {
  return KIND_OF_TYPE.find(([type]) => typesOf(thing).some((name) => type.test(name)))?.[1];
}

function isFree(thing: Thing): boolean {
  if (thing.isAccessibleForFree === true || textOf(thing.isAccessibleForFree)?.toLowerCase() === 'true') return true;
  const offers = listOf(thing.offers).filter(isThing);
  const prices = offers.flatMap(
    (offer) => textOf(offer.price) ?? textOf(offer.highPrice) ?? textOf(offer.lowPrice) ?? []
  );
  return prices.length > 0 && prices.every((price) => Number(price) === 0);
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** The text of a value, of the first of several, or of a thing that only wraps one. */
function textOf(value: unknown): string | undefined {
  const first = listOf(value)[0];
  if (typeof first === 'string') return first;
  if (typeof first === 'number' || typeof first === 'boolean') return String(first);
  if (!isThing(first)) return undefined;
  return textOf(first['@value'] ?? first['@id'] ?? first.name);
}
