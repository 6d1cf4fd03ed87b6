import { type Box, spreadTowns } from '../meeting-places.ts';
import type { Place } from '../place.ts';
import { selectTownsIn } from './place-queries.ts';
import type { TravelDb } from './tables.ts';

/** So many towns are tried, which takes a second or two on a national network. */
const MOST_TOWNS = 40;
/** From so many the towns to try are chosen. */
const MOST_IN_BOX = 3000;

/** Towns all over a box, for want of places that somebody named. @param first these before any other */
export async function townsToTry(db: TravelDb, box: Box, first: readonly Place[] = []): Promise<Place[]> {
  return spreadTowns([...first, ...(await selectTownsIn(db, box, MOST_IN_BOX))], box, MOST_TOWNS);
}
