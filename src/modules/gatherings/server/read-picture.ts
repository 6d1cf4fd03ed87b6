import type { Person } from '#people';
import { isUuid } from '#platform/server/uuid.ts';
import type { Picture, PictureSize } from '../picture.ts';
import { selectPictureFile, selectPictureOf, selectPictureOwner } from './picture-queries.ts';
import { readHosted } from './read-hosted.ts';
import type { GatheringsDb } from './tables.ts';

/** The picture of a gathering, without its file. */
export async function readPictureOf(db: GatheringsDb, gathering: string): Promise<Picture | undefined> {
  return await selectPictureOf(db, gathering);
}

/**
 * A picture's file, for who may see its gathering or has sent it herself; of a gathering that is hidden, for its organisers alone.
 * `forAll`: everybody may.
 */
export async function readPictureFile(
  db: GatheringsDb,
  { id, size }: { id: string; size: PictureSize },
  asking: { person: Person | null; draftToken?: string; now: Date }
): Promise<{ file: Buffer; forAll: boolean } | undefined> {
  const owner = isUuid(id) ? await selectPictureOwner(db, id) : undefined;
  if (!owner) return undefined;
  const read = owner.gathering === null ? undefined : await readHosted(db, { id: owner.gathering }, asking);
  const isHers = asking.person !== null && owner.by === asking.person.id;
  if (!read && !(owner.gathering === null && isHers)) return undefined;
  const { hidden } = read?.hosted ?? {};
  if (hidden && !read?.standings.includes('organiser')) return undefined;
  const file = await selectPictureFile(db, id, size);
  return file && { file, forAll: read?.hosted.shownTo === 'everyone' && read.stage !== 'draft' && !hidden };
}
