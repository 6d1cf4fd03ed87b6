import { newDraftToken } from './draft-token.ts';
import { updateDraftToken } from './making-queries.ts';
import type { GatheringsTx } from './tables.ts';

/** Gives the private link of a draft another secret: who has the old one sees nothing any more. */
export async function renameDraftLink(tx: GatheringsTx, id: string): Promise<void> {
  await updateDraftToken(tx, id, newDraftToken());
}
