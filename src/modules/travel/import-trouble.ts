import type { FeedTrouble } from '@afield/reach';
import type { Emptier } from './emptier.ts';

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

/** What was read and is not used. */
export type ContentTrouble = FeedTrouble | Emptier;

/** Why a timetable was not imported. `unknown`: kept by a version that kept sentences. */
export type ImportTrouble = FetchTrouble | ContentTrouble | 'unknown';

/** As it is kept; it comes back by `readTrouble`. */
export function writeTrouble(trouble: FetchTrouble | ContentTrouble): string {
  return typeof trouble === 'string' ? trouble : JSON.stringify(trouble);
}

export function readTrouble(kept: string): ImportTrouble {
  if (kept.startsWith('{')) return JSON.parse(kept) as ContentTrouble;
  return FETCH_TROUBLES.find((one) => one === kept) ?? 'unknown';
}

const WHYS_OF_EMPTIER: readonly string[] = ['nothing-runs', 'over', 'fewer-stops', 'fewer-trips'];

/** Whether a feed could be read and was kept out only because it has so much less than the one in use. */
export function isEmptier(trouble: ImportTrouble | null): trouble is Emptier {
  return typeof trouble === 'object' && trouble !== null && WHYS_OF_EMPTIER.includes(trouble.why);
}

const FAILURES_TOLD = 3;

/** Whether administrators hear of it: of a feed that is wrong at once, of one that cannot be had when it was asked for several times. */
export function isTold(trouble: FetchTrouble | ContentTrouble, failures: number): boolean {
  return typeof trouble === 'object' || failures >= FAILURES_TOLD;
}
