import { hasBlockedKnown } from './block-queries.ts';
import { deleteFollow, saveFollow } from './pair-queries.ts';
import { readProfile } from './read-profile.ts';
import type { PeopleTx } from './tables.ts';

export type Followed =
  | { answer: 'followed'; name: string }
  /** Whom she herself has blocked she has to let go first. */
  | { answer: 'refused'; reason: 'blocked' };

/**
 * Makes a person follow another, who is not told. One can follow whose profile one may read.
 * @returns undefined where there is nobody of that handle for her
 */
export async function followPerson(
  tx: PeopleTx,
  person: string,
  handle: string,
  now: Date
): Promise<Followed | undefined> {
  const read = await readProfile(tx, handle, { id: person });
  if (!read || read.viewer === 'self') return undefined;
  if (await hasBlockedKnown(tx, person, read.id)) return { answer: 'refused', reason: 'blocked' };
  await saveFollow(tx, person, read.id, now);
  return { answer: 'followed', name: read.seen.name };
}

/** Ends it; also where she can no longer read whom she followed. */
export async function unfollowPerson(tx: PeopleTx, person: string, followed: string): Promise<void> {
  await deleteFollow(tx, person, followed);
}
