import { deleteDraft } from './making-queries.ts';
import type { GatheringsTx } from './tables.ts';

/** Removes a draft for good; what was published before is left alone. */
export async function removeDraft(tx: GatheringsTx, id: string): Promise<void> {
  await deleteDraft(tx, id);
}
