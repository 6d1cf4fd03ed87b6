import { Days } from '@afield/reach/server';
import type { Walking } from '@afield/reach';
import type { Day } from '../../packages/reach/src/search/day.ts';
import type { ScanQuestion } from '../../packages/reach/src/scan/one-to-all.ts';

/** What all are asked: from seeded stops at 08:00, to every stop, by listed changes and no other walks, without change time. */
export const SEED = 20260923;
export const QUESTIONS = 100;
export const DEPART = 8 * 3600;
export const NO_WALKS: Walking = {
  speed: 1.33,
  factor: 1.25,
  maxWalk: -1,
  maxTransfer: -1,
  changeTime: 0,
  local: null
};

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Stops that are served, by number. */
export function seededStops(days: Days, count: number, seed = SEED): number[] {
  const served = [...days.timetable.served.keys()].filter((stop) => days.timetable.served[stop] === 1);
  const random = seeded(seed);
  return Array.from({ length: count }, () => served[Math.floor(random() * served.length)] ?? 0);
}

/** Somebody stands at a stop: she can get on there, or after one listed walk. */
export function standingAt({ changes }: Day, stop: number, depart: number): ScanQuestion {
  const from = [{ stop, seconds: 0 }];
  for (let i = changes.first[stop] ?? 0; i < (changes.first[stop + 1] ?? 0); i++) {
    from.push({ stop: changes.to[i] ?? 0, seconds: changes.walk[i] ?? 0 });
  }
  return { depart, from };
}
