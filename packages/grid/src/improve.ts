import type { Arrangement } from './arrangement.ts';
import { change } from './change.ts';
import { NONE } from './seating.ts';
import { improveShares } from './share-wishes.ts';

/** Tries each session in each of its cells, and out, until no such change gains anything. */
export function improve(grid: Arrangement): void {
  const { cellsOf } = grid.instance;
  for (let gained = true; gained;) {
    gained = improveShares(grid);
    for (const [session, cells] of cellsOf.entries()) {
      for (const cell of cells) gained = change(grid, session, cell, grid.score + 1) || gained;
      if (grid.cellOf[session] !== NONE) gained = change(grid, session, NONE, grid.score + 1) || gained;
    }
  }
}
