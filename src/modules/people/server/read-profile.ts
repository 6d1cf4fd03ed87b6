import type { PersonNamed } from '../person.ts';
import { type Profile, type ProfileSeen, profileSeenBy, type Viewer } from '../profile.ts';
import { hasBlocked } from './block-queries.ts';
import { isInGroupWith, type ProfileDb, selectNamed, selectParts, selectWithheldProfile } from './profile-queries.ts';

export type ProfileRead = {
  id: string;
  seen: ProfileSeen;
  viewer: Viewer;
  /** who runs the server has hidden it: why, for herself alone */
  hidden?: { because: string | null };
};

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
  const seen = profileSeenBy(viewer, await wholeProfile(db, person));
  const withheld = await selectWithheldProfile(db, person.id);
  if (!seen || !withheld) return seen && { id: person.id, seen, viewer };
  const { how, because } = withheld;
  if (viewer === 'self') return { id: person.id, seen, viewer, hidden: { because } };
  if (how === 'removed') return undefined;
  const { name } = seen;
  return { id: person.id, seen: { name, handle }, viewer, hidden: { because: null } };
}

/** One's own profile as others of that kind read it; undefined where nothing of it is for them. */
export async function previewProfile(
  db: ProfileDb,
  handle: string,
  viewer: Exclude<Viewer, 'self'>
): Promise<ProfileSeen | undefined> {
  const person = await selectNamed(db, handle);
  return person && profileSeenBy(viewer, await wholeProfile(db, person));
}

async function wholeProfile(db: ProfileDb, { id, name, handle }: PersonNamed): Promise<Profile> {
  return { name, handle, ...(await selectParts(db, id)) };
}

/** What a reader is to a person. */
async function viewerOf(db: ProfileDb, person: string, reader: string | undefined): Promise<Viewer> {
  if (reader === undefined) return 'stranger';
  if (reader === person) return 'self';
  if (await hasBlocked(db, person, reader)) return 'blocked';
  return (await isInGroupWith(db, person, reader)) ? 'group' : 'stranger';
}
