import { listVenuesMet } from '#gatherings/server';
import type { Place } from '#travel';
import { type Venue, venueLine } from '#venues';
import { listVenues, readVenues } from '#venues/server';
import { database } from './database.ts';

/** The venues that somebody may look among: of gatherings for everybody, and her group's own. */
export async function venuesKnown(group: string | null): Promise<Place[]> {
  const [met, own] = await Promise.all([listVenuesMet(database()), group ? listVenues(database(), group) : []]);
  const told = own.filter(({ pointTold }) => pointTold);
  return [...new Map([...told, ...met].map((venue) => [venue.id, placeAt(venue, venueLine(venue))])).values()];
}

/** Where a group has met, called by its town as every other place to meet. */
export async function townsMetIn(group: string): Promise<Place[]> {
  const venues = await listVenues(database(), group);
  return venues.filter(({ town, pointTold }) => town !== '' && pointTold).map((venue) => placeAt(venue, venue.town));
}

/** A venue that everybody knows here, to be used by a group that has not; undefined where it is not one of these. */
export async function venueByKey(key: string): Promise<Omit<Venue, 'id'> | undefined> {
  const id = key.startsWith('venue:') ? key.slice('venue:'.length) : '';
  if (id === '' || !(await listVenuesMet(database())).some((venue) => venue.id === id)) return undefined;
  const venue = (await readVenues(database(), [id])).get(id);
  if (!venue) return undefined;
  const { id: _id, ...fresh } = venue;
  return fresh;
}

function placeAt({ id, lat, lon }: Pick<Venue, 'id' | 'lat' | 'lon'>, name: string): Place {
  return { key: `venue:${id}`, name, kind: 'place', lat, lon };
}
