import type { Gathering } from './gathering.ts';

/** A title without accents, case, punctuation and doubled spaces, for telling whether two are the same. */
export function foldTitle(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim() || title.trim();
}

/**
 * What two sources agree in when they tell of the same gathering without knowing of each other: the moments of its start
 * and end, and its folded title. Times without a zone are alike by the clock.
 */
export function likenessOf({ title, start, end, zone }: Gathering): string {
  return [momentOf(start, zone), end ? momentOf(end, zone) : '', foldTitle(title)].join(' ');
}

function momentOf(time: string, zone: string | undefined): string {
  if (zone === undefined || time.length === 10) return time;
  return Temporal.PlainDateTime.from(time).toZonedDateTime(zone).toInstant().toString();
}
