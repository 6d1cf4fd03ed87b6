import { insertPicture } from './picture-queries.ts';
import { shrinkPicture } from './shrink-picture.ts';
import type { GatheringsDb } from './tables.ts';

/** Keeps a picture that somebody sent until it is given to a gathering; undefined where the file is no picture. */
export async function sendPicture(
  db: GatheringsDb,
  { file, by }: { file: Uint8Array; by: string },
  now: Date
): Promise<string | undefined> {
  const shrunk = await shrinkPicture(file);
  return shrunk && (await insertPicture(db, shrunk, by, now));
}
