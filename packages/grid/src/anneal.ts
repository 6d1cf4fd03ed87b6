import type { Arrangement } from './arrangement.ts';
import { change, reshare } from './change.ts';
import type { Random } from './random.ts';
import { NONE } from './seating.ts';

/** Hears how far it is, from 0 to 1, every so often; the search ends where it returns false. */
export type OnProgress = (done: number) => boolean;

/** How many points a change may cost at first, on average; later ever less. */
const WARM = 3;

const BETWEEN_REPORTS = 512;

/** One in so many tries lets a wish count for another time, where something is held again. */
const SHARES_IN = 3;

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi: Optimization by Simulated Annealing, 1983): tries changes by chance,
 * keeps those that gain and, ever more rarely, some that lose. It ends after as many tries as it was given, and leaves
 * the best grid it met.
 * @returns whether it went on to its end
 */
export function anneal(grid: Arrangement, random: Random, iterations: number, onProgress: OnProgress): boolean {
  const { cellsOf, scale, unit, shared } = grid.instance;
  const movable = Array.from(cellsOf.keys()).filter((session) => cellsOf[session].length > 0);
  if (movable.length === 0) return true;
  let best = grid.score;
  const bestCells = grid.cellOf.slice();
  let bestShares = shared.map(({ at }) => at);
  let goesOn = true;
  for (let tried = 0; tried < iterations; tried++) {
    if (tried % BETWEEN_REPORTS === 0) goesOn = onProgress(tried / iterations);
    if (!goesOn) break;
    const heat = WARM * unit * scale * (1 - tried / iterations) ** 2;
    const isShare = shared.length > 0 && random.below(SHARES_IN) === 0;
    const isDone = isShare ? shareByChance(grid, random, heat) : moveByChance(grid, random, movable, heat);
    if (!isDone || grid.score <= best) continue;
    best = grid.score;
    bestCells.set(grid.cellOf);
    bestShares = shared.map(({ at }) => at);
  }
  for (const [index, wish] of shared.entries()) grid.share(wish, bestShares[index]);
  grid.stand(bestCells);
  return goesOn;
}

function moveByChance(grid: Arrangement, random: Random, movable: number[], heat: number): boolean {
  const session = movable[random.below(movable.length)];
  const cells = grid.instance.cellsOf[session];
  const choice = random.below(cells.length + 1);
  return change(grid, session, choice < cells.length ? cells[choice] : NONE, leastOf(grid, random, heat));
}

function shareByChance(grid: Arrangement, random: Random, heat: number): boolean {
  const { shared } = grid.instance;
  const wish = shared[random.below(shared.length)];
  return reshare(grid, wish, random.below(wish.wishes.length), leastOf(grid, random, heat));
}

function leastOf(grid: Arrangement, random: Random, heat: number): number {
  return grid.score - Math.floor(heat * LOSSES[random.below(STEPS)]);
}

const STEPS = 4096;

/** −ln(u) at even steps of u: what may be lost by chance, in units of the heat. Rounded, so that it is the same anywhere. */
const LOSSES = Float64Array.from(
  { length: STEPS },
  (_, step) => Math.round(-Math.log((step + 0.5) / STEPS) * 65536) / 65536
);
