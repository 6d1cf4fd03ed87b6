import type { CheerioAPI } from 'cheerio';
import { isEvent, isThing, type Thing } from './schema-event.ts';

/** Deeper nesting or more things than this is no page about an event. */
const DEEPEST = 8;
const MOST_THINGS = 2000;

/** The events in a page's JSON-LD, however they are nested. A script that is no JSON is left out, and only that. */
export function findJsonLdEvents(page: CheerioAPI): Thing[] {
  const events: Thing[] = [];
  let things = 0;
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || ++things > MOST_THINGS) return;
    if (Array.isArray(value)) value.forEach((item) => visit(item, depth + 1));
    else if (isThing(value)) {
      if (isEvent(value)) events.push(value);
      // A sub-event is told of by its event; what else lies inside, such as an organiser's next one, is another page's.
      else Object.values(value).forEach((item) => visit(item, depth + 1));
    }
  };
  page('script[type="application/ld+json"]').each((_, script) => visit(parse(page(script).text()), 0));
  return events;
}

/** Some programs leave line breaks inside strings, or wrap the whole in a comment. */
function parse(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^<!--|-->$/g, '')
    .replace(/^\/\*\s*<!\[CDATA\[\s*\*\/|\/\*\s*\]\]>\s*\*\/$/g, '');
  for (const attempt of [bare, bare.replaceAll(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      continue;
    }
  }
  return undefined;
}
