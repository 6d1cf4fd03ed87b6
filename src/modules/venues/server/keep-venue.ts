import type { Venue } from '../venue.ts';
import type { VenuesDb } from './tables.ts';
import { insertVenue, selectVenues } from './venue-queries.ts';

/** Keeps a new venue, for the gatherings of a group where one is named. */
export async function addVenue(
  db: VenuesDb,
  venue: Omit<Venue, 'id'>,
  made: { group: string | null; by: string; at: Date }
): Promise<string> {
  return await insertVenue(db, venue, made);
}

/** The venues of these ids, by id; what is not there is left out. */
export async function readVenues(db: VenuesDb, ids: readonly string[]): Promise<Map<string, Venue>> {
  return await selectVenues(db, ids);
}
