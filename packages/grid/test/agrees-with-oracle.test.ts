import { describe, expect, test } from 'vitest';
import type { Camp } from '../src/camp.ts';
import { checkGrid } from '../src/check-grid.ts';
import { makeGrid } from '../src/make-grid.ts';
import { pointsOf } from '../src/seat-everyone.ts';
import { mostPoints, provenGrid } from './oracle/solve.ts';
import { randomCamp, timedCamp } from './random-camp.ts';

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

describe('where sessions take several times, or are held again', () => {
  const timed = seeds.map((seed) => ({ seed, camp: timedCamp(seed) }));
  const isAgain = ({ sessions }: Camp) => sessions.some(({ repeats }) => repeats !== undefined);

  test('those that only take several times get the most points there can be', () => {
    const worse = timed
      .filter(({ camp }) => !isAgain(camp))
      .map(({ seed, camp }) => ({ seed, ours: makeGrid(camp, { seed }).points, proven: mostPoints(camp) }))
      .filter(({ ours, proven }) => ours !== proven);
    expect(worse).toEqual([]);
  });

  test('with some held again, all together come within two in a hundred of the most, and the best grid is told', () => {
    const all = timed
      .filter(({ camp }) => isAgain(camp))
      .slice(0, RUNS / 2)
      .map(({ seed, camp }) => {
        const { points, placements } = provenGrid(camp);
        return { proven: points, ours: makeGrid(camp, { seed }).points, theirs: pointsOf(camp, placements) };
      });
    expect(all.filter(({ proven, ours, theirs }) => Math.max(ours, theirs) > proven)).toEqual([]);
    const sum = (of: 'proven' | 'ours' | 'theirs') => all.reduce((known, each) => known + each[of], 0);
    expect(sum('ours') / sum('proven')).toBeGreaterThan(0.98);
    expect(sum('theirs') / sum('proven')).toBeGreaterThan(0.99);
  });

  test('no grid breaks a rule', () => {
    const broken = seeds.flatMap((seed) => {
      const camp = timedCamp(seed, 30);
      const { placements } = makeGrid(camp, { seed, iterations: seed % 400, turnout: seed % 2 ? 1 : 0.69 });
      return checkGrid(camp, placements).map((each) => ({ seed, ...each }));
    });
    expect(broken).toEqual([]);
  });
});
