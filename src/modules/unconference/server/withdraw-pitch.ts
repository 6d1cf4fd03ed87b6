import { recordFact } from '#platform/server/outbox.ts';
import type { UnconferenceFact } from '../facts.ts';
import type { Pitch } from '../pitch.ts';
import { lockCamp, selectPlan, updateCamp } from './camp-queries.ts';
import { deletePlace, selectPlacesOf } from './merge-queries.ts';
import { lockPitch, selectWithdrawnFrom, updateWithdrawn } from './pitch-queries.ts';
import { putBack } from './put-back.ts';
import { insertStep } from './step-queries.ts';
import type { UnconferenceTx } from './tables.ts';

type Withdrawing = {
  gathering: string;
  pitch: Pick<Pitch, 'id' | 'number' | 'times' | 'inARow'>;
  by: string;
  /** `because`: by an organiser, and why */
  withdrawn: boolean | { because: string };
};

/** Takes back what somebody suggested herself, or brings it again. @returns false where it is not hers, gone, or organisers took it off */
export async function withdrawPitch(
  tx: UnconferenceTx,
  { id, gathering, by, withdrawn }: { id: string; gathering: string; by: string; withdrawn: boolean },
  now: Date
): Promise<boolean> {
  await lockCamp(tx, gathering);
  const known = await lockPitch(tx, gathering, id);
  if (known?.pitchedBy !== by || known.withdrawnBecause !== undefined) return false;
  if (known.withdrawn !== withdrawn) await saveWithdrawn(tx, { gathering, pitch: known, by, withdrawn }, now);
  return true;
}

/**
 * Takes a session out of the grids, or puts it back where it stood, as far as nobody else stands there now; a step of them either way.
 * In a transaction that has locked its camp.
 */
export async function saveWithdrawn(
  tx: UnconferenceTx,
  { gathering, pitch, by, withdrawn }: Withdrawing,
  now: Date
): Promise<void> {
  const { id, number } = pitch;
  const from = withdrawn ? await selectPlacesOf(tx, id) : await selectWithdrawnFrom(tx, id);
  const because = typeof withdrawn === 'object' ? withdrawn.because : null;
  await updateWithdrawn(tx, id, withdrawn ? { at: now, because, from } : null);
  const isBack = withdrawn === false;
  const fact: UnconferenceFact = { type: 'unconference.withdrawn', gathering, pitch: id, by, isBack };
  await recordFact(tx, fact);
  if (from.length === 0) return;
  if (withdrawn) for (const place of from) await deletePlace(tx, id, place);
  else await putBack(tx, { pitch, plan: await selectPlan(tx, gathering), places: from });
  const { edition } = await lockCamp(tx, gathering);
  const what = withdrawn ? 'withdrawn' : 'brought-back';
  await insertStep(tx, { gathering, edition: edition + 1, what, number, by, before: null }, now);
  await updateCamp(tx, gathering, {});
}
