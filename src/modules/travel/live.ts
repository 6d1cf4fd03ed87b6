import type { LiveRead } from '@afield/reach';
import type { FetchTrouble } from './import-trouble.ts';

/** How much of what is said of the day could be used, by trips, and when it was said; seconds since 1970. */
export type LiveReported = Pick<LiveRead, 'late' | 'cancelled' | 'added' | 'unknown' | 'timestamp'> & {
  /** not said by what was kept before it was known */
  replaced?: number;
};

/** Why nothing is known of the day. */
export type LiveTrouble = FetchTrouble | 'no-live';

const MOST_ADDRESSES = 6;
const MINUTE = 60_000;
const LONGEST = 60 * MINUTE;
/** What is older is not believed. */
const FRESH = 15 * MINUTE;

/** Addresses as they are typed, one a line. */
export function readLiveAddresses(text: string): { addresses: string[] } | { wrong: string } {
  const addresses = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const wrong = addresses.find((one) => !URL.canParse(one) || !/^https?:$/.test(new URL(one).protocol));
  if (wrong !== undefined) return { wrong };
  return addresses.length > MOST_ADDRESSES ? { wrong: addresses[MOST_ADDRESSES] ?? '' } : { addresses };
}

/** When to ask again: every minute, and after failures ever later, up to an hour; or when its server asks for. */
export function nextLive(now: Date, failures: number, retryAfterSeconds = 0): Date {
  const wait = Math.min(LONGEST, MINUTE * 2 ** Math.min(failures, 10));
  return new Date(now.getTime() + Math.max(wait, Math.min(retryAfterSeconds * 1000, LONGEST)));
}

/** Whether what was said at a moment, in seconds since 1970, still holds. */
export function isFresh(said: number, now: Date): boolean {
  return now.getTime() - said * 1000 < FRESH;
}
