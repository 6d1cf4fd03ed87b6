import { load } from 'cheerio/slim';

/**
 * Text from outside on one line, without marks of HTML and control characters, and no longer than a page wants it; undefined
 * for none. Programs write `&amp;` also where nobody reads HTML.
 */
export function cleanText(value: unknown, most = 300): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const bare = String(value)
    .slice(0, most * 10)
    .replaceAll(/<[a-z/!][^>]*>/gi, ' ');
  const text = (bare.includes('&') ? load(bare.replaceAll('<', '&lt;'), null, false).text() : bare)
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : cut(text, most).trim();
}

/** Never in the middle of a character that takes two units: half of one cannot be kept. */
function cut(text: string, most: number): string {
  const short = text.toWellFormed().slice(0, most);
  return short.isWellFormed() ? short : short.slice(0, -1);
}

/** A number of degrees; undefined for what is none. */
export function readDegrees(value: unknown, most: number): number | undefined {
  const number = typeof value === 'string' ? Number(value.trim() || NaN) : value;
  return typeof number === 'number' && Math.abs(number) <= most ? number : undefined;
}

/** A point; undefined at 0,0, which programs write where they know none. */
export function readPoint(lat: unknown, lon: unknown): { lat: number; lon: number } | undefined {
  const [north, east] = [readDegrees(lat, 90), readDegrees(lon, 180)];
  if (north === undefined || east === undefined || (north === 0 && east === 0)) return undefined;
  return { lat: north, lon: east };
}
