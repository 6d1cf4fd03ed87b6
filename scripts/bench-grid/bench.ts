import { best, checkGrid, makeGrid, pointsOf } from '@afield/grid/server';
import { gridWithin, mostPoints } from '../../packages/grid/test/oracle/solve.ts';
import { randomCamp } from '../../packages/grid/test/random-camp.ts';
import { seededCamp } from './camps.ts';
import { benchRepair } from './repairs.ts';
import { mostStarredFirst, randomGrid } from './rivals.ts';
import { asked } from './asked.ts';
import { showTable } from './table.ts';

/** 1 s of the machine this was tuned on takes some 40,000 tries. */
const PER_SECOND = 40_000;

const say = (what: string) => console.error(`… ${what}`);

const camps = range(asked('--camps', 20)).map((seed) => benchCamp(seed));
const proven = range(asked('--proven', 30)).map((seed) => {
  const camp = randomCamp(seed, 12);
  return { name: `random camp ${seed}`, optimum: mostPoints(camp), ours: makeGrid(camp).points };
});
say('repairs');
const repairs = range(asked('--camps', 20)).map((seed) => benchRepair(seed));
say('random camps, for the rules');
const brokenInRandom = range(asked('--instances', 10_000)).reduce((sum, seed) => {
  const camp = randomCamp(seed, 40);
  return sum + checkGrid(camp, makeGrid(camp, { seed, iterations: 500 }).placements).length;
}, 0);

const results = {
  camps: camps.map(({ measured }) => measured),
  proven,
  repair: repairs.map(({ measured }) => measured),
  brokenRules: [...camps, ...repairs].reduce((sum, { brokenRules }) => sum + brokenRules, brokenInRandom)
};
showTable(
  results,
  camps.map(({ longer }) => longer)
);
if (process.argv.includes('--json')) console.log(JSON.stringify(results));

function benchCamp(seed: number) {
  const camp = seededCamp(seed);
  const most = best(camp);
  say(`camp ${seed}`);
  const started = performance.now();
  const { placements, points } = makeGrid(camp, { seed });
  const ms = performance.now() - started;
  const seconds = asked('--highs', 60);
  return {
    measured: {
      seed,
      met: points / most,
      mostStarredFirst: pointsOf(camp, mostStarredFirst(camp)) / most,
      random: pointsOf(camp, randomGrid(camp, seed)) / most,
      highs60s: seconds > 0 ? pointsOf(camp, gridWithin(camp, seconds)) / most : 0,
      ms
    },
    brokenRules: checkGrid(camp, placements).length,
    longer: process.argv.includes('--longer')
      ? makeGrid(camp, { seed, iterations: 60 * PER_SECOND }).points / most
      : undefined
  };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
