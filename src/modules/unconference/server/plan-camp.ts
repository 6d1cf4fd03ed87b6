import { checkPlan, type PlanTroubles, type TypedPlan } from '../typed-plan.ts';
import { lockCamp, replacePlan, updateCamp } from './camp-queries.ts';
import { insertStep, settleSteps } from './step-queries.ts';
import type { UnconferenceTx } from './tables.ts';

type Planning = { gathering: string; typed: TypedPlan; /** as it was read */ edition: number; by?: string | null };

export type Planned =
  | { answer: 'planned' }
  | { answer: 'refused'; troubles: PlanTroubles }
  /** another organiser has changed it meanwhile */
  | { answer: 'changed-meanwhile' };

/** Keeps the rooms and times of a camp. What stood in a room or a time that is gone stands nowhere then. */
export async function planCamp(
  tx: UnconferenceTx,
  { gathering, typed, edition, by = null }: Planning,
  now = new Date()
): Promise<Planned> {
  const read = checkPlan(typed);
  if ('troubles' in read) return { answer: 'refused', troubles: read.troubles };
  const camp = await lockCamp(tx, gathering);
  if (camp.edition !== edition) return { answer: 'changed-meanwhile' };
  await replacePlan(tx, gathering, read.checked);
  await settleSteps(tx, gathering);
  await insertStep(tx, { gathering, edition: edition + 1, what: 'planned', number: null, by, before: null }, now);
  await updateCamp(tx, gathering, {});
  return { answer: 'planned' };
}
