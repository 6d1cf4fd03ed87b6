import { Arrangement } from './arrangement.ts';
import type { Camp, Placement } from './camp.ts';
import type { Instance } from './instance.ts';
import { NONE } from './seating.ts';
import { cellsIn } from './staying.ts';

/** A grid as it is given, rules or no rules. */
export function standing(instance: Instance, camp: Camp, placements: readonly Placement[]): Arrangement {
  const grid = new Arrangement(instance);
  const cells = new Int32Array(instance.sessions).fill(NONE);
  for (const { session, cell } of cellsIn(camp, placements)) cells[session] = cell;
  grid.stand(cells);
  return grid;
}

/** A grid as it is given, without what breaks a rule by now. */
export function standingStill(instance: Instance, camp: Camp, placements: readonly Placement[]): Arrangement {
  const grid = new Arrangement(instance);
  for (const { session, cell } of cellsIn(camp, placements)) {
    if (grid.isFree(session, cell) && grid.mayStand(session, cell)) grid.put(session, cell);
  }
  grid.stand(grid.cellOf.slice());
  return grid;
}
