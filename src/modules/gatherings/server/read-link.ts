import { load } from 'cheerio';
import type { FetchRefusal, GuardedFetch, Page } from '#platform/server/guarded-fetch.ts';
import type { Gathering } from '../gathering.ts';
import type { LinkTrouble } from '../link-trouble.ts';
import { readHEvents } from './h-event.ts';
import { findJsonLdEvents } from './json-ld.ts';
import { findMicrodataEvents } from './microdata.ts';
import { type LinkRead, readGatheringFile, soonestFirst } from './read-file.ts';
import { readSchemaEvent, type Thing } from './schema-event.ts';

const ACCEPT = 'text/html, application/xhtml+xml, text/calendar;q=0.9, */*;q=0.1';
const MOST_BYTES = 3_000_000;
const MOST_SECONDS = 8;

type Reading = { fetch: GuardedFetch; now: Date };

/**
 * What a link tells of gatherings: schema.org events in JSON-LD or microdata, h-event, or a calendar file; a page that has none of
 * these but links to a calendar file is followed once. The soonest first.
 */
export async function readGatheringLink(address: string, reading: Reading): Promise<LinkRead> {
  const read = await fetchAndRead(address, reading);
  if (!('linked' in read)) return read;
  const followed = await fetchAndRead(read.linked, reading);
  return 'read' in followed ? followed : { trouble: 'no-event' };
}

async function fetchAndRead(address: string, { fetch, now }: Reading): Promise<LinkRead | { linked: string }> {
  const url = addressOf(address);
  if (!url) return { trouble: 'not-an-address' };
  const fetched = await fetch({ address: url, accept: ACCEPT, mostBytes: MOST_BYTES, mostSeconds: MOST_SECONDS });
  if (fetched.got === 'refused') return { trouble: troubleOf(fetched.reason, fetched.status) };
  if (fetched.got === 'not-modified') return { trouble: 'unreachable' };
  return readPage(fetched, now);
}

function readPage({ text, contentType, address }: Page, now: Date): LinkRead | { linked: string } {
  if (contentType.startsWith('text/calendar') || /^\s*BEGIN:VCALENDAR/i.test(text)) {
    const read = readGatheringFile(text, { now });
    return 'read' in read ? { read: read.read.map((one) => ({ ...one, address: one.address ?? address })) } : read;
  }
  const page = load(text);
  const fromThings = (things: Thing[]) => things.flatMap((thing) => readSchemaEvent(thing, address) ?? []);
  const ways = [
    () => fromThings(findJsonLdEvents(page)),
    () => fromThings(findMicrodataEvents(page)),
    () => readHEvents(text, address)
  ];
  for (const way of ways) {
    const found = distinct(way());
    if (found.length > 0) return { read: soonestFirst(found, now.toISOString().slice(0, 10)) };
  }
  const linked = page('link[rel~="alternate"][type="text/calendar"], a[type="text/calendar"], a[href$=".ics"]').attr(
    'href'
  );
  const absolute = linked && URL.canParse(linked, address) ? new URL(linked, address).href : undefined;
  return absolute ? { linked: absolute.replace(/^webcal:/, 'https:') } : { trouble: 'no-event' };
}

/** Pages tell of the same event twice, for one search engine and another. */
function distinct(gatherings: Gathering[]): Gathering[] {
  const seen = new Map(gatherings.map((one) => [`${one.start} ${one.title.toLowerCase()}`, one]));
  return [...seen.values()];
}

/** What people paste: with or without https, and webcal for calendars. */
function addressOf(typed: string): string | undefined {
  const whole = typed.replace(/^webcals?:/i, 'https:');
  const address = /^[a-z][a-z0-9+.-]*:/i.test(whole) && !/^[\w.-]+:\d+/.test(whole) ? whole : `https://${whole}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, protocol } = new URL(address);
  return /^https?:$/.test(protocol) && /[.:]|^localhost$/.test(hostname) ? address : undefined;
}

const TROUBLES = {
  'not-an-address': 'not-an-address',
  scheme: 'not-an-address',
  port: 'own-network',
  'private-address': 'own-network',
  'unknown-host': 'unreachable',
  'too-many-redirects': 'unreachable',
  unreachable: 'unreachable',
  unreadable: 'unreachable',
  'too-big': 'too-big',
  'too-slow': 'too-slow',
  status: 'unreachable'
} satisfies Record<FetchRefusal, LinkTrouble>;

const TROUBLES_OF_STATUS: Record<number, LinkTrouble> = {
  401: 'not-allowed',
  403: 'not-allowed',
  429: 'not-allowed',
  404: 'not-there',
  410: 'not-there'
};

function troubleOf(reason: FetchRefusal, status = 0): LinkTrouble {
  return TROUBLES_OF_STATUS[status] ?? TROUBLES[reason];
}
