import type { Placed } from '../camp-of.ts';
import type { GridState } from '../grid-state.ts';
import { sessionRooms } from '../plan.ts';
import { asOftenAsHeld, fitted } from '../fitting.ts';
import { foldPitches, foldPlaced, rootsOf } from '../merge.ts';
import { selectPlan } from './camp-queries.ts';
import { changeGrids } from './change-grids.ts';
import { selectMerged } from './merge-queries.ts';
import { selectPitches } from './pitch-queries.ts';
import { selectPlacements } from './placement-queries.ts';
import { selectUndoable, settleSteps } from './step-queries.ts';
import type { UnconferenceTx } from './tables.ts';

/**
 * Goes back on what was done last, whoever did it; done again, on what was done before that.
 * @returns false where there is nothing, or the camp is no longer as it was read
 */
export async function undoStep(
  tx: UnconferenceTx,
  { gathering, edition, by }: { gathering: string; edition: number; by: string },
  now: Date
): Promise<boolean> {
  const step = await selectUndoable(tx, gathering);
  if (!step?.before) return false;
  const before = await stillThere(tx, gathering, step.before);
  const about = step.number === null ? {} : { number: step.number };
  const isDone = await changeGrids(tx, { gathering, edition, by, what: 'undone', ...about }, () => before, now);
  if (isDone) await settleSteps(tx, gathering, step.edition);
  return isDone;
}

/**
 * Without what was withdrawn or removed, what stood in rooms and times that are gone, and who hosts nothing any more; what was joined
 * stands as one. Nothing stands more often in the draft than it is held by now, nor on the wall than it stands there now, which keeps
 * what is held less often until it is published anew.
 */
async function stillThere(tx: UnconferenceTx, gathering: string, before: GridState): Promise<GridState> {
  const plan = await selectPlan(tx, gathering);
  const [slots, rooms] = [new Set(plan.slots.map(({ id }) => id)), new Set(sessionRooms(plan).map(({ id }) => id))];
  const [all, merged] = [await selectPitches(tx, gathering), await selectMerged(tx, gathering)];
  const onWall = Map.groupBy(await selectPlacements(tx, gathering, 'published'), ({ pitch }) => pitch);
  const roots = rootsOf(all, merged);
  const hosts = new Set(all.flatMap((pitch) => pitch.hosts.map(({ id }) => id)));
  const there = foldPitches(all, roots).filter(({ withdrawn }) => !withdrawn);
  const asOnWall = there.map((one) => ({ ...one, times: Math.max(one.times, onWall.get(one.id)?.length ?? 0) }));
  const isThere = ({ slot, room }: { slot: string; room: string }) => slots.has(slot) && rooms.has(room);
  const stood = (grid: Placed[]) => foldPlaced(grid.filter(isThere), roots);
  return {
    draft: there
      .filter(({ inARow }) => inARow)
      .reduce((placed, pitch) => fitted(placed, pitch, plan), asOftenAsHeld(stood(before.draft), there, plan)),
    published: asOftenAsHeld(stood(before.published), asOnWall, plan),
    closed: before.closed.filter(isThere),
    away: before.away.filter(({ slot, person }) => slots.has(slot) && hosts.has(person))
  };
}
