import type { Arrangement } from './arrangement.ts';
import type { Instance } from './instance.ts';
import { NONE } from './seating.ts';

/** The greedy start: the most wished for first, each where it adds most to what stands already. */
export function fill(grid: Arrangement): void {
  for (const session of mostWishedFirst(grid.instance)) {
    if (grid.cellOf[session] !== NONE) continue;
    const cell = bestCell(grid, session);
    if (cell === NONE) continue;
    grid.put(session, cell);
    for (const slot of grid.slotsOf(session, cell)) grid.setWorth(slot, grid.seat(slot));
  }
}

function mostWishedFirst({ sessions, wishes }: Instance): number[] {
  const wished = Array.from({ length: sessions }, (_, session) =>
    wishes.weight.subarray(wishes.first[session], wishes.first[session + 1]).reduce((sum, weight) => sum + weight, 0)
  );
  return wished
    .keys()
    .toArray()
    .sort((a, b) => wished[b] - wished[a] || a - b);
}

function bestCell(grid: Arrangement, session: number): number {
  let best = NONE;
  let most = grid.score;
  for (const cell of grid.instance.cellsOf[session]) {
    if (!grid.isFree(session, cell) || !grid.mayStand(session, cell)) continue;
    grid.put(session, cell);
    const gain = grid.slotsOf(session, cell).reduce((sum, slot) => sum + grid.seat(slot) - grid.worthOf[slot], 0);
    const score = grid.score + gain * grid.instance.scale;
    grid.put(session, NONE);
    if (score <= most) continue;
    most = score;
    best = cell;
  }
  return best;
}
