import { deleteBlock, saveBlock } from './block-queries.ts';
import { partTwo } from './pair-queries.ts';
import { selectNamed } from './profile-queries.ts';
import type { PeopleTx } from './tables.ts';

export type Blocked =
  { answer: 'blocked'; handle: string; person: string } | { answer: 'refused'; reason: 'nobody' | 'self' };

/**
 * Blocks somebody, who is not told: she can no longer read this person's profile, follow, mention or write to her, and neither
 * follows the other any more. She need not be somebody whose profile the person may read.
 * @param typed a handle, with or without its @
 */
export async function blockPerson(tx: PeopleTx, person: string, typed: string, now: Date): Promise<Blocked> {
  const handle = typed.trim().replace(/^@/, '').toLowerCase();
  const other = await selectNamed(tx, handle);
  if (!other) return { answer: 'refused', reason: 'nobody' };
  if (other.id === person) return { answer: 'refused', reason: 'self' };
  await saveBlock(tx, person, { other: other.id, as: { by: 'handle', handle } }, now);
  await partTwo(tx, person, other.id);
  return { answer: 'blocked', handle, person: other.id };
}

/** Takes a block back, by its id. Following does not come back with it. @returns whether it was hers */
export async function unblockPerson(tx: PeopleTx, person: string, id: string): Promise<boolean> {
  return (await deleteBlock(tx, person, id)) !== undefined;
}
