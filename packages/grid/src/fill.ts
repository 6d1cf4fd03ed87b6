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
    grid.setWorth(grid.slotIn(cell), grid.seat(grid.slotIn(cell)));
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
    if (grid.sessionIn[cell] !== NONE || !grid.mayStand(session, cell)) continue;
    const slot = grid.slotIn(cell);
    grid.put(session, cell);
    const score = grid.score + (grid.seat(slot) - grid.worthOf[slot]) * grid.instance.scale;
    grid.put(session, NONE);
    if (score <= most) continue;
    most = score;
    best = cell;
  }
  return best;
}
