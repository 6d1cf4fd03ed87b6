import { moveBlocks } from './block-queries.ts';
import type { PeopleTx } from './tables.ts';

/** Somebody who joined with a name alone has an account now: whom she blocked, and who blocked her, stays so. */
export async function takeOverBlocks(
  tx: PeopleTx,
  { guest, person }: { guest: string; person: string }
): Promise<void> {
  await moveBlocks(tx, guest, person);
}
