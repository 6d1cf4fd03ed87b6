import { checkPlan, type PlanTroubles, type TypedPlan } from '../typed-plan.ts';
import { withoutCutShort } from '../fitting.ts';
import { showingsOf } from '../showings.ts';
import { lockCamp, replacePlan, selectPlan, updateCamp } from './camp-queries.ts';
import { selectPitches } from './pitch-queries.ts';
import { replacePlacements, selectPlacements } from './placement-queries.ts';
import { insertStep, settleSteps } from './step-queries.ts';
import type { UnconferenceTx } from './tables.ts';

type Planning = { gathering: string; typed: TypedPlan; /** as it was read */ edition: number; by?: string | null };

export type Planned =
  | { answer: 'planned' }
  | { answer: 'refused'; troubles: PlanTroubles }
  /** another organiser has changed it meanwhile */
  | { answer: 'changed-meanwhile' };

/**
 * Keeps the rooms and times of a camp. What stood in a room or a time that is gone stands nowhere then; what took several times in a row
 * leaves the draft where one of them is gone, and what is left of it stays on the wall until that is published anew.
 */
export async function planCamp(
  tx: UnconferenceTx,
  { gathering, typed, edition, by = null }: Planning,
  now = new Date()
): Promise<Planned> {
  const read = checkPlan(typed);
  if ('troubles' in read) return { answer: 'refused', troubles: read.troubles };
  const camp = await lockCamp(tx, gathering);
  if (camp.edition !== edition) return { answer: 'changed-meanwhile' };
  const before = await readStanding(tx, gathering);
  await replacePlan(tx, gathering, read.checked);
  const { placed, showings } = await readStanding(tx, gathering);
  const whole = withoutCutShort(placed, before.showings, showings);
  if (whole.length < placed.length) await replacePlacements(tx, gathering, 'draft', whole);
  await settleSteps(tx, gathering);
  await insertStep(tx, { gathering, edition: edition + 1, what: 'planned', number: null, by, before: null }, now);
  await updateCamp(tx, gathering, {});
  return { answer: 'planned' };
}

async function readStanding(tx: UnconferenceTx, gathering: string) {
  const [plan, pitches] = [await selectPlan(tx, gathering), await selectPitches(tx, gathering)];
  const placed = await selectPlacements(tx, gathering, 'draft');
  return { placed, showings: showingsOf(placed, pitches, plan) };
}
