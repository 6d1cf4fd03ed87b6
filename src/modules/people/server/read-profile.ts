import { type ProfileSeen, profileSeenBy, type Viewer } from '../profile.ts';
import { hasBlocked } from './pair-queries.ts';
import { isInGroupWith, type ProfileDb, selectNamed, selectParts } from './profile-queries.ts';

export type ProfileRead = { id: string; seen: ProfileSeen; viewer: Viewer };

/**
 * A profile as somebody may read it; undefined where nobody is called so, and just the same where nothing of it is for her.
 * @param reader who reads; null for who is not signed in
 */
export async function readProfile(
  db: ProfileDb,
  handle: string,
  reader: { id: string } | null
): Promise<ProfileRead | undefined> {
  const person = await selectNamed(db, handle);
  if (!person) return undefined;
  const viewer = await viewerOf(db, person.id, reader?.id);
  const profile = { name: person.name, handle: person.handle, ...(await selectParts(db, person.id)) };
  const seen = profileSeenBy(viewer, profile);
  return seen && { id: person.id, seen, viewer };
}

/** What a reader is to a person. */
async function viewerOf(db: ProfileDb, person: string, reader: string | undefined): Promise<Viewer> {
  if (reader === undefined) return 'stranger';
  if (reader === person) return 'self';
  if (await hasBlocked(db, person, reader)) return 'blocked';
  return (await isInGroupWith(db, person, reader)) ? 'group' : 'stranger';
}
