import type { BlockedAs } from '../blocked.ts';
import { saveBlock } from './block-queries.ts';
import { partTwo } from './pair-queries.ts';
import type { PeopleTx } from './tables.ts';

/**
 * Blocks who wrote a text, be she a guest or have an account. Whom it named nowhere is kept from this person's side alone:
 * that she vanished from what this one follows would tell who she is.
 */
export async function blockAuthor(
  tx: PeopleTx,
  person: string,
  { author, as }: { author: string; as: Exclude<BlockedAs, { by: 'handle' }> },
  now: Date
): Promise<void> {
  await saveBlock(tx, person, { other: author, as }, now);
  if (as.by === 'name') await partTwo(tx, person, author);
}
