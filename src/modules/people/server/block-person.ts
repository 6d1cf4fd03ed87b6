import { deleteBlock, partTwo, saveBlock, selectBlocked } from './pair-queries.ts';
import { selectNamed } from './profile-queries.ts';
import type { PeopleDb, PeopleTx } from './tables.ts';

export type Blocked = { answer: 'blocked'; handle: string } | { answer: 'refused'; reason: 'nobody' | 'self' };

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
  await saveBlock(tx, person, other.id, now);
  await partTwo(tx, person, other.id);
  return { answer: 'blocked', handle };
}

/** Takes a block back. Following does not come back with it. */
export async function unblockPerson(tx: PeopleTx, person: string, blocked: string): Promise<void> {
  await deleteBlock(tx, person, blocked);
}

/** Whom a person has blocked, the last first; by handle, since who hides has not shown her the name. */
export async function listBlocked(db: PeopleDb, person: string): Promise<{ id: string; handle: string }[]> {
  return await selectBlocked(db, person);
}
