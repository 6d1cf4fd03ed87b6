import type { OnProgress } from './anneal.ts';
import type { Camp, Placement } from './camp.ts';
import { countMissing, type Missing } from './count-missing.ts';
import { instanceOf } from './instance.ts';
import type { Grid } from './make-grid.ts';
import { type Move, movesBetween } from './moves.ts';
import { placementsOf, search } from './search.ts';
import { pointsOf } from './seat-everyone.ts';
import { guessShares } from './guess-shares.ts';
import { standingStill } from './standing.ts';
import { favourStaying, hold, onlyInTheirSlots, type Staying } from './staying.ts';
import { whyUnplaced } from './why-unplaced.ts';

/** `fewest-moves`: as much as can be stays; `best-fit`: the most wishes met; `rooms-only`: nothing changes its slot. */
export const WAYS = ['fewest-moves', 'best-fit', 'rooms-only'] as const;
export type Way = (typeof WAYS)[number];

export type Repair = Pick<Grid, 'placements' | 'unplaced' | 'points'> & { way: Way; moves: Move[]; missing: Missing };

export type Repairing = {
  /** the camp as it was when the grid was made */
  before: Camp;
  /** the camp as it is now: a room closed, a host away, a new pitch */
  now: Camp;
  placements: readonly Placement[];
  /** slots that have begun: what is in them stays as it is, and nothing else comes in */
  started?: readonly string[];
  seed?: number;
  iterations?: number;
  turnout?: number;
  /** as for `makeGrid` */
  filling?: boolean;
  onProgress?: OnProgress;
};

const ITERATIONS = 15_000;

/** What each move costs in points, so that little is moved for little; leaving out what stood costs the most. */
const STAYING: Record<Way, Staying> = {
  'fewest-moves': { slot: 20, room: 2, out: 200 },
  'best-fit': { slot: 1, room: 0.25, out: 200 },
  'rooms-only': { slot: 20, room: 0.25, out: 200 }
};

/** A grid that no longer holds, put right in each of three ways. Nothing is changed by asking. */
export function repairGrid(repairing: Repairing): Repair[] {
  const { onProgress = () => true } = repairing;
  return WAYS.map((way, index) => repair(way, repairing, (done) => onProgress((index + done) / WAYS.length)));
}

function repair(way: Way, repairing: Repairing, onProgress: OnProgress): Repair {
  const { before, now, placements, started = [], seed = 1, iterations = ITERATIONS, turnout, filling } = repairing;
  const instance = instanceOf(now, { turnout, filling, chosen: guessShares(now, placements, turnout) });
  if (way === 'rooms-only') onlyInTheirSlots(instance, now, placements);
  favourStaying(instance, now, placements, STAYING[way]);
  hold(instance, now, placements, started);
  const grid = standingStill(instance, now, placements);
  search(grid, { seed, iterations, onProgress });
  const repaired = placementsOf(now, grid);
  return {
    way,
    placements: repaired,
    unplaced: whyUnplaced(now, repaired),
    points: pointsOf(now, repaired),
    moves: movesBetween(placements, repaired),
    missing: countMissing({ camp: before, placements }, { camp: now, placements: repaired }, turnout)
  };
}
