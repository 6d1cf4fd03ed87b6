import type { Camp, Placement } from '@afield/grid';
import { checkGrid, makeGrid, pointsOf, repairGrid } from '@afield/grid/server';
import { seededRandom } from '../../packages/grid/src/random.ts';
import { seededCamp } from './camps.ts';

const SESSIONS = 48;
const BEGUN = 3;

export type RepairResult = {
  measured: { seed: number; slotsMoved: number; wishesLost: number };
  brokenRules: number;
};

/**
 * A camp of 48 sessions loses one of its rooms from slot 4 on; the way of fewest moves.
 * @returns `slotsMoved`: to another time, beyond those whose slot has no room left; `wishesLost`: points lost ÷ points
 */
export function benchRepair(seed: number): RepairResult {
  const before = seededCamp(seed, SESSIONS);
  const { placements, points } = makeGrid(before, { seed });
  const lost = before.rooms[seededRandom(seed).below(before.rooms.length)]?.id ?? '';
  const started = before.slots.slice(0, BEGUN).map(({ id }) => id);
  const later = before.slots.slice(BEGUN).map(({ id }) => id);
  const now = { ...before, closed: later.map((slot) => ({ slot, room: lost })) };
  const [fewest] = repairGrid({ before, now, placements, started, seed });
  if (!fewest) throw new Error('A repair has three ways.');
  const moved = fewest.moves.filter(({ what }) => what === 'slot').length;
  return {
    measured: {
      seed,
      slotsMoved: moved - mustMove(before, placements, lost, later),
      wishesLost: (points - pointsOf(now, fewest.placements)) / points
    },
    brokenRules: checkGrid(now, fewest.placements).length
  };
}

function mustMove(camp: Camp, placements: Placement[], lost: string, later: string[]): number {
  return later.filter(
    (slot) =>
      placements.some((placement) => placement.slot === slot && placement.room === lost) &&
      placements.filter((placement) => placement.slot === slot).length === camp.rooms.length
  ).length;
}
