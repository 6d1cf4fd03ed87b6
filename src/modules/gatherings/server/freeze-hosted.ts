import { updateFreeze } from './making-queries.ts';
import type { GatheringsTx } from './tables.ts';

/** Lets an unconference that is over stay as it is from now on. */
export async function freezeHosted(tx: GatheringsTx, id: string, now: Date): Promise<void> {
  await updateFreeze(tx, id, { frozenAt: now, keptOpen: false });
}

/** Lets people write about it again, until its organisers freeze it: it does not freeze by itself any more. */
export async function thawHosted(tx: GatheringsTx, id: string): Promise<void> {
  await updateFreeze(tx, id, { frozenAt: null, keptOpen: true });
}
