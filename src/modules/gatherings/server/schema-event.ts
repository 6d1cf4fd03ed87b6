import { type Gathering, type Kind, KINDS } from '../gathering.ts';
import { fitTags, readTags } from '../tags.ts';
import { isZoneName } from './calendar-zone.ts';
import { cleanText } from './clean-text.ts';
import { type KnownZones, readSpan } from './read-time.ts';
import { readAttendance, readSchemaPlace } from './schema-place.ts';
import { hasType, isThing, listOf, textOf, type Thing } from './things.ts';

const FREE_WORD = /^(free|gratis|kostenlos|am ddim)$/i;
const KIND_OF_TYPE: [RegExp, Kind][] = [
  [/(EducationEvent|CourseInstance)$/, 'course'],
  [/Hackathon$/, 'unconference'],
  [/(BusinessEvent|ConferenceEvent)$/, 'conference'],
  [/SocialEvent$/, 'meet-up']
];

/**
 * A schema.org event as a gathering; undefined where it says no title or no start.
 * @param page the address of the page that it stands on
 */
export function readSchemaEvent(
  thing: Thing,
  page: string,
  zones: Omit<KnownZones, 'said'> = {}
): Gathering | undefined {
  const title = cleanText(textOf(thing.name) ?? textOf(thing.headline));
  const span = readWhen(thing, zones);
  if (!title || !span) return undefined;
  const place = readSchemaPlace(thing);
  const words = readTags(
    listOf(thing.keywords)
      .flatMap((word) => cleanText(textOf(word)) ?? [])
      .join(',')
  );
  const tags = fitTags(words.filter((word) => kindOfWord(word) === undefined));
  const kind = KIND_OF_TYPE.find(([type]) => hasType(thing, type))?.[1] ?? words.map(kindOfWord).find(Boolean);
  return {
    title,
    ...span,
    ...(place && { place }),
    attendance: readAttendance(thing),
    ...(kind && { kind }),
    ...(isFree(thing) && { free: true }),
    ...(tags.length > 0 && { tags }),
    cancelled: /Cancell?ed$/.test(textOf(thing.eventStatus) ?? ''),
    address: webAddress(textOf(thing.url), page)
  };
}

/** For kinds that the vocabulary has no type for. */
function kindOfWord(word: string): Kind | undefined {
  return KINDS.find((kind) => kind === word.toLowerCase());
}

/** By its own dates, else by the first of its schedules (https://schema.org/Schedule). */
function readWhen(thing: Thing, zones: Omit<KnownZones, 'said'>): ReturnType<typeof readSpan> {
  const schedule = listOf(thing.eventSchedule).find(isThing) ?? {};
  const said = [thing.timezone, thing.timeZone, schedule.scheduleTimezone]
    .map(textOf)
    .find((name) => name && isZoneName(name));
  const known = { ...zones, ...(said && { said }) };
  const start = textOf(thing.startDate);
  if (start !== undefined) return readSpan(start, textOf(thing.endDate), known);
  const day = textOf(schedule.startDate);
  return readSpan(withTime(day, textOf(schedule.startTime)), withTime(day, textOf(schedule.endTime)), known);
}

function withTime(date: string | undefined, time: string | undefined): string | undefined {
  return date && time && date.length === 10 ? `${date}T${time}` : date;
}

function isFree(thing: Thing): boolean {
  if (textOf(thing.isAccessibleForFree)?.toLowerCase() === 'true') return true;
  const offers = listOf(thing.offers).filter(isThing);
  const prices = offers.flatMap(
    (offer) => textOf(offer.price) ?? textOf(offer.highPrice) ?? textOf(offer.lowPrice) ?? []
  );
  return prices.length > 0 && prices.every((price) => Number(price) === 0 || FREE_WORD.test(price));
}

/** Its own page, where it says one, else the page that it was read on. */
function webAddress(said: string | undefined, page: string): string {
  if (said === undefined || !URL.canParse(said, page)) return page;
  const url = new URL(said, page);
  return /^https?:$/.test(url.protocol) ? url.href : page;
}
