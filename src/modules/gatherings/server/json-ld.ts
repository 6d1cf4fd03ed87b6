import type { CheerioAPI } from 'cheerio';
import { isEvent, isThing, listOf, type Thing } from './things.ts';

/** Deeper nesting or more things than this is no page about an event. */
const DEEPEST = 8;
const MOST_THINGS = 4000;

/** The events in a page's JSON-LD, however they are nested. A script that is no JSON is left out, and only that. */
export function findJsonLdEvents(page: CheerioAPI): Thing[] {
  const scripts = page('script[type*="ld+json" i]').toArray();
  const things = scripts.flatMap((script) => thingsIn(parse(page(script).text())));
  const byId = new Map(things.flatMap((thing) => (isDescribed(thing) ? [[thing['@id'], thing]] : [])));
  const events = things.filter((thing) => isEvent(thing) && (thing.startDate ?? thing.eventSchedule) !== undefined);
  const parts = new Set(events.flatMap((event) => listOf(event.subEvent ?? event.subEvents)));
  // A part of an event is told of by the whole.
  const whole = events.filter((event) => !parts.has(event));
  return whole.map((event) => ({ ...event, location: listOf(event.location).map((place) => lookUp(place, byId)) }));
}

/** Everything that is said, with what lies inside. */
function thingsIn(value: unknown): Thing[] {
  const found: Thing[] = [];
  const visit = (inner: unknown, depth: number): void => {
    if (depth > DEEPEST || found.length >= MOST_THINGS) return;
    if (Array.isArray(inner)) return inner.forEach((item) => visit(item, depth + 1));
    if (!isThing(inner)) return;
    found.push(inner);
    Object.values(inner).forEach((item) => visit(item, depth + 1));
  };
  visit(value, 0);
  return found;
}

/** Not only a mention of something that is told elsewhere. */
function isDescribed(thing: Thing): boolean {
  return typeof thing['@id'] === 'string' && Object.keys(thing).length > 1;
}

function lookUp(place: unknown, byId: Map<unknown, Thing>): unknown {
  return isThing(place) && Object.keys(place).length === 1 ? (byId.get(place['@id']) ?? place) : place;
}

/** Some programs leave line breaks inside strings, or wrap the whole in a comment. */
function parse(text: string): unknown {
  const bare = text
    .trim()
    .replaceAll(/^<!--|-->$/g, '')
    .replaceAll(/^\/\*\s*<!\[CDATA\[\s*\*\/|\/\*\s*\]\]>\s*\*\/$/g, '');
  for (const attempt of [bare, bare.replaceAll(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      continue;
    }
  }
  return undefined;
}
