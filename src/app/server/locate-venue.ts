import type { Place } from '#travel';
import { findTown } from '#travel/server';
import { type CheckedVenue, type TypedVenue, typeVenue, type Venue } from '#venues';
import type { Database } from './tables.ts';

export type VenueLocated = { located: Omit<Venue, 'id'> } | { several: Place[] } | { unknown: true };

/**
 * Puts a venue on the map: where somebody said it is, or in the middle of its town.
 * @param key which of several towns of one name was chosen
 */
export async function locateVenue(db: Database, checked: CheckedVenue, key: string): Promise<VenueLocated> {
  const { point, ...venue } = checked;
  if (point) return { located: { ...venue, ...point, pointTold: true } };
  const found = await findTown(db, venue.town, key || null);
  if (!('found' in found)) return found;
  const { lat, lon, name } = found.found;
  return { located: { ...venue, town: name, lat, lon, pointTold: false } };
}

/** The same for a venue that is changed: it stays where it is, unless its town or its point is another now. */
export async function relocateVenue(
  db: Database,
  before: Venue,
  { typed, checked, key }: { typed: TypedVenue; checked: CheckedVenue; key: string }
): Promise<VenueLocated> {
  const { town, point } = typeVenue(before);
  if (typed.town !== town || typed.point !== point) return await locateVenue(db, checked, key);
  const { point: _point, ...venue } = checked;
  const { lat, lon, pointTold } = before;
  return { located: { ...venue, lat, lon, pointTold } };
}
