import type { FeedTrouble } from '@afield/reach';

const FETCH_TROUBLES = [
  'not-an-address',
  'own-network',
  'unreachable',
  'too-slow',
  'too-big',
  'not-there',
  'not-allowed',
  'own-fault'
] as const;

/** Why there was nothing to read, or that something went wrong here. */
export type FetchTrouble = (typeof FETCH_TROUBLES)[number];

/** Why a timetable was not imported. `unknown`: kept by a version that kept sentences. */
export type ImportTrouble = FetchTrouble | FeedTrouble | 'unknown';

/** As it is kept; it comes back by `readTrouble`. */
export function writeTrouble(trouble: FetchTrouble | FeedTrouble): string {
  return typeof trouble === 'string' ? trouble : JSON.stringify(trouble);
}

export function readTrouble(kept: string): ImportTrouble {
  if (kept.startsWith('{')) return JSON.parse(kept) as FeedTrouble;
  return FETCH_TROUBLES.find((one) => one === kept) ?? 'unknown';
}
