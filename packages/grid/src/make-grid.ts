import { anneal, type OnProgress } from './anneal.ts';
import { Arrangement } from './arrangement.ts';
import { best } from './best.ts';
import type { Camp, Placement, Why } from './camp.ts';
import { fill } from './fill.ts';
import { improve } from './improve.ts';
import { type Instance, instanceOf } from './instance.ts';
import { pointsOf } from './seat-everyone.ts';
import { seededRandom } from './random.ts';
import { NONE } from './seating.ts';
import { whyUnplaced } from './why-unplaced.ts';

/** Changes tried where nothing else is said: under a second for 60 sessions and 300 people. */
export const ITERATIONS = 45_000;

/** How many changes one cooling tries; what is left over goes into another, from the best so far. */
const COOLING = 15_000;

export type Making = {
  seed?: number;
  /** changes to try; the same number gives the same grid on any machine */
  iterations?: number;
  /** how many of those who wish for a session are expected to come, more than 0 and at most 1 */
  turnout?: number;
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
  const { seed = 1, iterations = ITERATIONS, turnout = 1, onProgress = () => true } = making;
  const grid = new Arrangement(instanceOf(camp, { turnout }));
  search(grid, { seed, iterations, onProgress });
  const placements = placementsOf(camp, grid);
  return {
    placements,
    unplaced: whyUnplaced(camp, placements),
    points: pointsOf(camp, placements),
    best: best(camp),
    seed,
    iterations
  };
}

/** Fills what is empty and then looks for the best. */
export function search(grid: Arrangement, { seed, iterations, onProgress }: Required<Omit<Making, 'turnout'>>): void {
  const random = seededRandom(seed);
  fill(grid);
  improve(grid);
  for (let tried = 0; tried < iterations; tried += COOLING) {
    const some = Math.min(COOLING, iterations - tried);
    const goesOn = anneal(grid, random, some, (done) => onProgress((tried + done * some) / iterations));
    improve(grid);
    if (!goesOn) return;
  }
}

export function placementsOf(camp: Camp, grid: Arrangement): Placement[] {
  const { rooms }: Instance = grid.instance;
  return Array.from(grid.sessionIn.entries())
    .filter(([, session]) => session !== NONE)
    .map(([cell, session]) => ({
      session: camp.sessions[session].id,
      slot: camp.slots[Math.floor(cell / rooms)].id,
      room: camp.rooms[cell % rooms].id
    }));
}
