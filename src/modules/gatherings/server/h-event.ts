import { mf2 } from 'microformats-parser';
import type { Gathering } from '../gathering.ts';
import { cleanText, readPoint } from './clean-text.ts';
import { readPageTime } from './read-time.ts';

type Item = ReturnType<typeof mf2>['items'][number];
type Value = Item['properties'][string][number];

/** The events of a page that is marked up with microformats (https://microformats.org/wiki/h-event). */
export function readHEvents(html: string, address: string): Gathering[] {
  return findEvents(mf2(html, { baseUrl: address }).items, 0).flatMap((item) => readOne(item, address));
}

function findEvents(items: readonly Item[], depth: number): Item[] {
  if (depth > 4) return [];
  return items.flatMap((item) =>
    item.type?.includes('h-event') ? [item] : findEvents(item.children ?? [], depth + 1)
  );
}

function readOne({ properties }: Item, address: string): Gathering[] {
  const title = cleanText(textOf(properties.name?.[0]));
  const start = readPageTime(textOf(properties.start?.[0]));
  if (!title || !start) return [];
  const end = readPageTime(textOf(properties.end?.[0]));
  const place = readPlace(properties.location?.[0]);
  const zone = start.zone ?? end?.zone;
  return [
    {
      title,
      start: start.time,
      ...(end && { end: end.time }),
      ...(zone && { zone }),
      ...(place && { place }),
      attendance: 'in-person',
      cancelled: /^cancell?ed$/i.test(textOf(properties.status?.[0]) ?? ''),
      address
    }
  ];
}

function readPlace(location: Value | undefined): Gathering['place'] {
  if (location === undefined) return undefined;
  const inside = typeof location === 'object' && 'properties' in location ? location.properties : undefined;
  const parts = inside
    ? [inside.name, inside['street-address'], inside.locality, inside.region].map((values) => textOf(values?.[0]))
    : [textOf(location)];
  const name = cleanText(parts.filter(Boolean).join(', '));
  const point = readPoint(textOf(inside?.latitude?.[0]), textOf(inside?.longitude?.[0]));
  return name || point ? { ...(name && { name }), ...point } : undefined;
}

function textOf(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return undefined;
  return 'value' in value && typeof value.value === 'string' ? value.value : undefined;
}
