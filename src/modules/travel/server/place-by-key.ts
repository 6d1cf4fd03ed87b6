import type { Place } from '../place.ts';
import { selectPlace } from './place-queries.ts';
import type { TravelDb } from './tables.ts';

/** The place of a key that was offered; undefined where it is gone. */
export async function placeByKey(db: TravelDb, key: string): Promise<Place | undefined> {
  return selectPlace(db, key.slice(0, 300));
}
