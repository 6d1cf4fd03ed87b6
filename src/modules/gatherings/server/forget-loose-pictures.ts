import { deleteLoosePictures } from './picture-queries.ts';
import type { GatheringsDb } from './tables.ts';

const DAY = 86_400_000;

/** Forgets pictures that were sent a day ago and belong to no gathering. */
export async function forgetLoosePictures(db: GatheringsDb, now: Date): Promise<void> {
  await deleteLoosePictures(db, new Date(now.getTime() - DAY));
}
