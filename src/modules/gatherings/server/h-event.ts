import { mf2 } from 'microformats-parser';
import type { Gathering } from '../gathering.ts';
import { cleanText, readPoint } from './clean-text.ts';
import { joinPlaceName } from './place-name.ts';
import { type KnownZones, readSpan } from './read-time.ts';

type Item = ReturnType<typeof mf2>['items'][number];
type Value = Item['properties'][string][number];
/** The parser takes long over long pages. */
const LONGEST = 1_000_000;

type Zones = Omit<KnownZones, 'said'>;

/** The events of a page that is marked up with microformats (https://microformats.org/wiki/h-event). */
export function readHEvents(html: string, address: string, zones: Zones = {}): Gathering[] {
  if (html.length > LONGEST || !/\b(h-event|vevent)\b/.test(html)) return [];
  return findEvents(parse(html, address), 0).flatMap((item) => readOne(item, address, zones) ?? []);
}

/** The parser throws at addresses in a page that are none. */
function parse(html: string, baseUrl: string): Item[] {
  try {
    return mf2(html, { baseUrl }).items;
  } catch {
    return [];
  }
}

function findEvents(items: readonly Item[], depth: number): Item[] {
  if (depth > 4) return [];
  return items.flatMap((item) =>
    item.type?.includes('h-event') ? [item] : findEvents(item.children ?? [], depth + 1)
  );
}

function readOne({ properties }: Item, page: string, zones: Zones): Gathering | undefined {
  const title = cleanText(textOf(properties.name?.[0]));
  const span = readSpan(textOf(properties.start?.[0]), textOf(properties.end?.[0]), zones);
  if (!title || !span) return undefined;
  const place = readPlace(properties.location?.[0]);
  const own = textOf(properties.url?.[0]);
  return {
    title,
    ...span,
    ...(place && { place }),
    attendance: 'in-person',
    cancelled: /^cancell?ed$/i.test(textOf(properties.status?.[0]) ?? ''),
    address: own && /^https?:/.test(own) && URL.canParse(own) ? own : page
  };
}

function readPlace(location: Value | undefined): Gathering['place'] {
  if (location === undefined) return undefined;
  const inside = typeof location === 'object' && 'properties' in location ? location.properties : undefined;
  const parts = inside
    ? [inside.name, inside['street-address'], inside.locality, inside.region].map((values) => textOf(values?.[0]))
    : [textOf(location)];
  const name = joinPlaceName(parts);
  const point = readPoint(textOf(inside?.latitude?.[0]), textOf(inside?.longitude?.[0]));
  return name || point ? { ...(name && { name }), ...point } : undefined;
}

function textOf(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return undefined;
  return 'value' in value && typeof value.value === 'string' ? value.value : undefined;
}
