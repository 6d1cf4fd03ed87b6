import fc from 'fast-check';
import { DEFAULT_WALKING } from '../../src/question.ts';
import { DATES } from './random-calendar.ts';
import { randomFeeds } from './random-feed.ts';
import { randomStop } from './random-stops.ts';

const RUNS = Number(process.env.AFIELD_ORACLE_RUNS ?? 150);
/** One seed, so that a failure here is a failure everywhere; set another to look further. */
const SEED = Number(process.env.AFIELD_ORACLE_SEED ?? 20260329);
export const TIMEOUT = 60_000 + RUNS * 1000;
export const given = { numRuns: RUNS, seed: SEED };

export const walking = fc
  .record({
    maxWalk: fc.constantFrom(400, 1500),
    maxTransfer: fc.constantFrom(0, 500),
    changeTime: fc.constantFrom(0, 120)
  })
  .map((changed) => ({ ...DEFAULT_WALKING, ...changed }));
export const start = fc.record({
  from: fc.array(fc.record({ stop: randomStop, seconds: fc.integer({ min: 0, max: 900 }) }), {
    minLength: 1,
    maxLength: 3
  }),
  depart: fc.integer({ min: 0, max: 47 * 3600 })
});
export const asked = fc.record({
  files: randomFeeds,
  date: fc.constantFrom(...DATES),
  walking,
  starts: fc.array(start, { minLength: 2, maxLength: 12 })
});

type AnyStart = { stop: { id: string; feed: number }; seconds: number }[];

/** Stops to start from, by their ids in the network. */
export function startIn(stops: AnyStart, idOf: (stop: { id: string; feed: number }) => string) {
  return { stops: stops.map(({ stop, seconds }) => ({ stop: idOf(stop), seconds })) };
}
