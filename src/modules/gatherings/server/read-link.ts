import type { GuardedFetch, Page } from '#platform/server/guarded-fetch.ts';
import type { Gathering } from '../gathering.ts';
import { type LinkRead, readGatheringFile, soonestFirst } from './read-file.ts';
import { readPage } from './read-page.ts';
import { troubleOfRefusal } from './refusal-trouble.ts';

const ACCEPT = 'text/html, application/xhtml+xml, text/calendar;q=0.9, */*;q=0.1';
const MOST_BYTES = 3_000_000;
const MOST_SECONDS = 8;

export type LinkReading = {
  fetch: GuardedFetch;
  now: Date;
  /** the reader's zone, for times that are only known in UTC; they stay in UTC without it */
  zone?: string;
};

/**
 * What a link tells of gatherings: schema.org events in JSON-LD or microdata, h-event, or a calendar file; a page that has none of
 * these but links to a calendar file is followed once. The one that the page is about comes first, then the soonest; those that are over
 * come last.
 */
export async function readGatheringLink(address: string, reading: LinkReading): Promise<LinkRead> {
  const read = await fetchAndRead(address, reading);
  if (!('linked' in read)) return read;
  const followed = await fetchAndRead(read.linked, reading);
  return 'read' in followed ? followed : { trouble: 'no-event' };
}

async function fetchAndRead(
  address: string,
  { fetch, now, zone }: LinkReading
): Promise<LinkRead | { linked: string }> {
  const url = addressOf(address.trim());
  if (!url) return { trouble: 'not-an-address' };
  const fetched = await fetch({ address: url, accept: ACCEPT, mostBytes: MOST_BYTES, mostSeconds: MOST_SECONDS });
  if (fetched.got === 'refused') return { trouble: troubleOfRefusal(fetched.reason, fetched.status) };
  if (fetched.got === 'not-modified') return { trouble: 'unreachable' };
  if (isCalendar(fetched)) return readCalendarAt(fetched, now, zone);
  const { gatherings, linked } = readPage(fetched.text, fetched.address, zone);
  if (gatherings.length === 0) return linked ? { linked } : { trouble: 'no-event' };
  return { read: ownFirst(soonestFirst(gatherings, now.toISOString().slice(0, 10)), fetched.address) };
}

function isCalendar({ contentType, text }: Page): boolean {
  return contentType.startsWith('text/calendar') || /^\s*BEGIN:VCALENDAR/i.test(text);
}

function readCalendarAt({ text, address }: Page, now: Date, zone: string | undefined): LinkRead {
  const read = readGatheringFile(text, { now, zone });
  if (!('read' in read)) return { trouble: 'no-event' };
  return { read: read.read.map((one) => ({ ...one, address: one.address ?? address })) };
}

/** A page about one event also tells of the next ones, but those have pages of their own. */
function ownFirst(gatherings: Gathering[], page: string): Gathering[] {
  const isOwn = ({ address }: Gathering) => address !== undefined && bare(address) === bare(page);
  return gatherings.every(isOwn) ? gatherings : gatherings.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
}

function bare(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/^https?:\/\/(www\.)?|\/$/g, '');
}

/** What people paste: with or without https, and webcal for calendars. */
function addressOf(typed: string): string | undefined {
  const whole = typed.replace(/^webcals?:/i, 'https:');
  const address = /^[a-z][a-z0-9+.-]*:/i.test(whole) && !/^[\w.-]+:\d+/.test(whole) ? whole : `https://${whole}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname, protocol } = new URL(address);
  return /^https?:$/.test(protocol) && /[.:]|^localhost$/.test(hostname) ? address : undefined;
}
