import type { Arrangement } from './arrangement.ts';
import { change } from './change.ts';
import type { Random } from './random.ts';
import { NONE } from './seating.ts';

/** Hears how far it is, from 0 to 1, every so often; the search ends where it returns false. */
export type OnProgress = (done: number) => boolean;

/** How many points a change may cost at first, on average; later ever less. */
const WARM = 3;

const BETWEEN_REPORTS = 512;

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi: Optimization by Simulated Annealing, 1983): tries changes by chance,
 * keeps those that gain and, ever more rarely, some that lose. It ends after as many tries as it was given, and leaves
 * the best grid it met.
 * @returns whether it went on to its end
 */
export function anneal(grid: Arrangement, random: Random, iterations: number, onProgress: OnProgress): boolean {
  const { cellsOf, scale, unit } = grid.instance;
  const movable = Array.from(cellsOf.keys()).filter((session) => cellsOf[session].length > 0);
  if (movable.length === 0) return true;
  let best = grid.score;
  const bestCells = grid.cellOf.slice();
  let goesOn = true;
  for (let tried = 0; tried < iterations; tried++) {
    if (tried % BETWEEN_REPORTS === 0) goesOn = onProgress(tried / iterations);
    if (!goesOn) break;
    const heat = WARM * unit * scale * (1 - tried / iterations) ** 2;
    const session = movable[random.below(movable.length)];
    const cells = cellsOf[session];
    const choice = random.below(cells.length + 1);
    const least = grid.score - Math.floor(heat * LOSSES[random.below(STEPS)]);
    if (!change(grid, session, choice < cells.length ? cells[choice] : NONE, least) || grid.score <= best) continue;
    best = grid.score;
    bestCells.set(grid.cellOf);
  }
  grid.stand(bestCells);
  return goesOn;
}

const STEPS = 4096;

/** −ln(u) at even steps of u: what may be lost by chance, in units of the heat. Rounded, so that it is the same anywhere. */
const LOSSES = Float64Array.from(
  { length: STEPS },
  (_, step) => Math.round(-Math.log((step + 0.5) / STEPS) * 65536) / 65536
);
