import type { OnProgress } from './anneal.ts';
import { Arrangement } from './arrangement.ts';
import { best } from './best.ts';
import type { Camp, Placement, Why } from './camp.ts';
import { searchFairly } from './fair.ts';
import { instanceOf } from './instance.ts';
import { type Looking, placementsOf, search } from './search.ts';
import { pointsOf } from './seat-everyone.ts';
import { whyUnplaced } from './why-unplaced.ts';

/** Changes tried where nothing else is said: some 0.8 s for 60 sessions and 300 people. */
export const ITERATIONS = 30_000;

export type Making = {
  seed?: number;
  /** changes to try; the same number gives the same grid on any machine */
  iterations?: number;
  /** how many of those who wish for a session are expected to come, more than 0 and at most 1 */
  turnout?: number;
  /** whether a wish met for somebody who has few counts more; the points are then not the most there can be */
  fair?: boolean;
  /** whether cells are filled first: a session stands where one is free, also where its hosts would rather be elsewhere */
  filling?: boolean;
  onProgress?: OnProgress;
};

export type Grid = {
  /** by slot, then by room, in the camp's order */
  placements: Placement[];
  unplaced: { session: string; why: Why }[];
  points: number;
  /** no grid has more points */
  best: number;
  seed: number;
  iterations: number;
};

/**
 * The best grid that can be found: first the most points, then the most sessions placed.
 * @param camp as `readCamp` gives it
 */
export function makeGrid(camp: Camp, making: Making = {}): Grid {
  const { seed = 1, iterations = ITERATIONS, turnout = 1, filling = false, onProgress = () => true } = making;
  const asked = { seed, iterations, turnout, filling, onProgress };
  const placements = making.fair ? searchFairly(camp, asked) : searchMost(camp, asked);
  return {
    placements,
    unplaced: whyUnplaced(camp, placements),
    points: pointsOf(camp, placements),
    best: best(camp),
    seed,
    iterations
  };
}

function searchMost(camp: Camp, looking: Looking): Placement[] {
  const { turnout, filling } = looking;
  const grid = new Arrangement(instanceOf(camp, { turnout, filling }));
  search(grid, looking);
  return placementsOf(camp, grid);
}
