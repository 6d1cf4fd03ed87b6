import { anneal, type OnProgress } from './anneal.ts';
import type { Arrangement } from './arrangement.ts';
import type { Camp, Placement } from './camp.ts';
import { fill } from './fill.ts';
import { improve } from './improve.ts';
import { seededRandom } from './random.ts';
import { NONE } from './seating.ts';

export type Searching = { seed: number; iterations: number; onProgress: OnProgress };

/** A search from nothing; `turnout` and `filling` as for `makeGrid`. */
export type Looking = Searching & { turnout: number; filling: boolean };

/** How many changes one cooling tries; what is left over goes into another, from the best so far. */
const COOLING = 15_000;

/** Fills what is empty and then looks for the best. */
export function search(grid: Arrangement, { seed, iterations, onProgress }: Searching): void {
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
  const { rooms } = grid.instance;
  return Array.from(grid.sessionIn.entries())
    .filter(([cell, session]) => session !== NONE && grid.cellOf[session] === cell)
    .map(([cell, session]) => ({
      session: camp.sessions[session].id,
      slot: camp.slots[Math.floor(cell / rooms)].id,
      room: camp.rooms[cell % rooms].id
    }));
}
