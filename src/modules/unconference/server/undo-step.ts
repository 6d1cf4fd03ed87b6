import type { GridState } from '../grid-state.ts';
import { sessionRooms } from '../plan.ts';
import { asOftenAsHeld, fitted } from '../showings.ts';
import { selectPlan } from './camp-queries.ts';
import { changeGrids } from './change-grids.ts';
import { selectPitches } from './pitch-queries.ts';
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

/** Without what was withdrawn or removed, what stands more often than it is held by now, what stood in rooms and times that are gone, and who hosts nothing any more. */
async function stillThere(tx: UnconferenceTx, gathering: string, before: GridState): Promise<GridState> {
  const plan = await selectPlan(tx, gathering);
  const [slots, rooms] = [new Set(plan.slots.map(({ id }) => id)), new Set(sessionRooms(plan).map(({ id }) => id))];
  const pitches = await selectPitches(tx, gathering);
  const hosts = new Set(pitches.flatMap((pitch) => pitch.hosts.map(({ id }) => id)));
  const there = pitches.filter(({ withdrawn }) => !withdrawn);
  const isThere = ({ slot, room }: { slot: string; room: string }) => slots.has(slot) && rooms.has(room);
  const draft = asOftenAsHeld(before.draft.filter(isThere), there, plan);
  return {
    draft: there.filter(({ inARow }) => inARow).reduce((placed, pitch) => fitted(placed, pitch, plan), draft),
    published: asOftenAsHeld(before.published.filter(isThere), there, plan),
    closed: before.closed.filter(isThere),
    away: before.away.filter(({ slot, person }) => slots.has(slot) && hosts.has(person))
  };
}
