import { expect, test } from 'vitest';
import { checkGrid } from '../src/check-grid.ts';
import { makeGrid } from '../src/make-grid.ts';
import { mostPoints } from './oracle/solve.ts';
import { randomCamp } from './random-camp.ts';

const RUNS = Number(process.env.AFIELD_GRID_RUNS ?? 40);
const SEED = Number(process.env.AFIELD_GRID_SEED ?? 1);
const seeds = Array.from({ length: RUNS }, (_, index) => SEED + index);

test('a camp of up to twelve sessions gets the most points there can be, as HiGHS proves', () => {
  const worse = seeds
    .map((seed) => ({ seed, camp: randomCamp(seed) }))
    .map(({ seed, camp }) => ({ seed, ours: makeGrid(camp).points, proven: mostPoints(camp) }))
    .filter(({ ours, proven }) => ours !== proven);
  expect(worse).toEqual([]);
});

test('no grid breaks a rule, however few changes were tried', () => {
  const broken = seeds.flatMap((seed) => {
    const camp = randomCamp(seed, 40);
    const { placements } = makeGrid(camp, { seed, iterations: seed % 400, turnout: seed % 2 ? 1 : 0.69 });
    return checkGrid(camp, placements).map((each) => ({ seed, ...each }));
  });
  expect(broken).toEqual([]);
});
