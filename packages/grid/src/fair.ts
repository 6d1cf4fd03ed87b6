import { Arrangement } from './arrangement.ts';
import type { Camp, Placement } from './camp.ts';
import { guessShares } from './guess-shares.ts';
import { instanceOf } from './instance.ts';
import { pointsEach } from './points-each.ts';
import { type Looking, placementsOf, search } from './search.ts';
import { standingStill } from './standing.ts';

const ROUNDS = 4;
/** What a point of somebody with none is worth while searching, so that roots can be whole numbers. */
const UNIT = 64;

/**
 * A grid for which the sum of the roots of everybody's points is the most: a point for somebody who has few counts more
 * than one for somebody who has many. The sum is concave, so it is climbed by weighing each person's wishes by its slope
 * where they stand, round by round (Frank and Wolfe: An algorithm for quadratic programming, 1956, for the idea).
 */
export function searchFairly(camp: Camp, looking: Looking): Placement[] {
  const { iterations, turnout, filling, onProgress, seed } = looking;
  const tries = Math.ceil(iterations / (ROUNDS + 1));
  const told = (round: number) => (done: number) => onProgress((round + done) / (ROUNDS + 1));
  const plain = new Arrangement(instanceOf(camp, { turnout, filling }));
  search(plain, { seed, iterations: tries, onProgress: told(0) });
  let placements = placementsOf(camp, plain);
  let fairest = { placements, roots: rootsOf(camp, placements) };
  for (let round = 1; round <= ROUNDS; round++) {
    const has = pointsEach(camp, placements);
    const weigh = (points: number, person: string) =>
      Math.max(1, Math.round((points * UNIT) / Math.sqrt(1 + (has.get(person) ?? 0))));
    const chosen = guessShares(camp, placements, turnout);
    const instance = instanceOf(camp, { turnout, weigh, unit: UNIT / 2, chosen, filling });
    const grid = standingStill(instance, camp, placements);
    search(grid, { seed: seed + round, iterations: tries, onProgress: told(round) });
    placements = placementsOf(camp, grid);
    const roots = rootsOf(camp, placements);
    if (roots > fairest.roots) fairest = { placements, roots };
  }
  return fairest.placements;
}

function rootsOf(camp: Camp, placements: readonly Placement[]): number {
  return pointsEach(camp, placements)
    .values()
    .reduce((sum, points) => sum + Math.round(Math.sqrt(points) * 1024), 0);
}
