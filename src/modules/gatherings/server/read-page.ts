import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio/slim';
import type { Gathering } from '../gathering.ts';
import { readHEvents } from './h-event.ts';
import { findJsonLdEvents } from './json-ld.ts';
import { findMicrodataEvents } from './microdata.ts';
import { isClosed, isShallow } from './page-depth.ts';
import { zoneOfPage } from './page-zone.ts';
import { readSchemaEvent } from './schema-event.ts';
import type { Thing } from './things.ts';

export type PageRead = {
  gatherings: Gathering[];
  /** where the page has none: the address of its calendar file */
  linked?: string;
};

const DEEPEST = 500;
/** Untidy pages leave out the ends of many paragraphs and list items. */
const MOST_OPEN = 20_000;
const TOLD_AS_CALENDAR = '[type="text/calendar"]';
const CALENDAR_ADDRESS = /\.ics($|[?#])|[?&]i?cal=1\b|[?&](format|outlook-ical)=(ics|ical|1)\b|^webcals?:/i;

/**
 * The gatherings that a page tells of: schema.org events in JSON-LD, else in microdata, else h-events.
 * @param address where the page is
 * @param zone the reader's, for times that are only known in UTC
 */
export function readPage(html: string, address: string, zone: string | undefined): PageRead {
  if (!isClosed(html, MOST_OPEN)) return { gatherings: [] };
  const page = load(html);
  if (!isShallow(page.root().toArray(), DEEPEST)) return { gatherings: [] };
  const named = zoneOfPage(html);
  const zones = { ...(named && { page: named }), ...(zone && { reader: zone }) };
  const fromThings = (things: Thing[]) => things.flatMap((thing) => readSchemaEvent(thing, address, zones) ?? []);
  const ways = [
    () => fromThings(findJsonLdEvents(page)),
    () => fromThings(findMicrodataEvents(page)),
    () => readHEvents(html, address, zones)
  ];
  for (const way of ways) {
    const gatherings = distinct(way());
    if (gatherings.length > 0) return { gatherings };
  }
  const linked = calendarOf(page, address);
  return { gatherings: [], ...(linked && { linked }) };
}

/** Pages tell of the same event twice, for one search engine and another. */
function distinct(gatherings: Gathering[]): Gathering[] {
  const seen = new Map<string, Gathering>();
  for (const one of gatherings) {
    const key = `${one.start} ${one.title.toLowerCase()}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

/** A calendar file that lies below the page's own address is of this event; others may be of the whole site. */
function calendarOf(page: CheerioAPI, address: string): string | undefined {
  const links = page('link[href], a[href]')
    .toArray()
    .filter((link) => page(link).is(TOLD_AS_CALENDAR) || CALENDAR_ADDRESS.test(page(link).attr('href') ?? ''))
    .flatMap((link) => absolute(page(link).attr('href') ?? '', address) ?? []);
  const own = address.replace(/[?#].*$/, '').replace(/\/$/, '');
  return links.find((link) => link.startsWith(own)) ?? links[0];
}

function absolute(href: string, page: string): string | undefined {
  const secure = href.trim().replace(/^webcals?:/i, 'https:');
  if (!URL.canParse(secure, page)) return undefined;
  const url = new URL(secure, page);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}
