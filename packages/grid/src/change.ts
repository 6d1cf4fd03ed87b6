import type { Arrangement } from './arrangement.ts';
import { NONE } from './seating.ts';

/**
 * Puts a session into a cell, or out, and what stood there to where the session came from, where every rule allows it
 * and the score does not fall below `least`.
 * @returns whether it was done; if not, all is as before
 */
export function change(grid: Arrangement, session: number, cell: number, least: number): boolean {
  const from = grid.cellOf[session];
  if (from === cell) return false;
  const other = cell === NONE ? NONE : grid.sessionIn[cell];
  grid.put(session, NONE);
  if (other !== NONE) grid.put(other, NONE);
  if (move(grid, session, cell) && (other === NONE || from === NONE || move(grid, other, from))) {
    if (settle(grid, grid.slotIn(from), grid.slotIn(cell), least)) return true;
  }
  grid.put(session, NONE);
  if (other !== NONE) {
    grid.put(other, NONE);
    grid.put(other, cell);
  }
  if (from !== NONE) grid.put(session, from);
  return false;
}

function move(grid: Arrangement, session: number, cell: number): boolean {
  if (cell === NONE) return true;
  if (!grid.mayStand(session, cell)) return false;
  grid.put(session, cell);
  return true;
}

/** The bounds first: most changes lose too much, and that shows without seating anybody. */
function settle(grid: Arrangement, slot: number, otherSlot: number, least: number): boolean {
  const second = otherSlot === slot ? NONE : otherSlot;
  const { scale } = grid.instance;
  const before = (slot === NONE ? 0 : grid.worthOf[slot]) + (second === NONE ? 0 : grid.worthOf[second]);
  const needed = Math.ceil((least - grid.score) / scale) + before;
  if (grid.bound(slot) + grid.bound(second) < needed) return false;
  const worth = grid.seat(slot);
  const worthSecond = grid.seat(second);
  if (worth + worthSecond < needed) return false;
  grid.setWorth(slot, worth);
  grid.setWorth(second, worthSecond);
  return true;
}
