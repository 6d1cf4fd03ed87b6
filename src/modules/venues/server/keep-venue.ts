import type { Venue } from '../venue.ts';
import type { VenuesDb, VenuesTx } from './tables.ts';
import { insertVenue, selectVenues, selectVenuesOfGroup } from './venue-queries.ts';

/** Keeps a new venue, for the gatherings of a group where one is named. */
export async function addVenue(
  tx: VenuesTx,
  venue: Omit<Venue, 'id'>,
  made: { group: string | null; by: string; at: Date }
): Promise<string> {
  return await insertVenue(tx, venue, made);
}

/** The venues of these ids, by id; what is not there is left out. */
export async function readVenues(db: VenuesDb, ids: readonly string[]): Promise<Map<string, Venue>> {
  return await selectVenues(db, ids);
}

/** The venues that a group has used, by name. */
export async function listVenues(db: VenuesDb, group: string): Promise<Venue[]> {
  return await selectVenuesOfGroup(db, group);
}
