import type { Selectable } from 'kysely';
import type { Venue } from '../venue.ts';
import type { VenuesDb, VenuesTx, VenueTable } from './tables.ts';

export async function insertVenue(
  tx: VenuesTx,
  venue: Omit<Venue, 'id'>,
  made: { group: string | null; by: string; at: Date }
): Promise<string> {
  const { id } = await tx
    .insertInto('venue')
    .values({ ...columnsOf(venue), group_id: made.group, made_by: made.by, made_at: made.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateVenue(
  tx: VenuesTx,
  id: string,
  group: string,
  change: Partial<Omit<Venue, 'id'>>
): Promise<boolean> {
  const rows = await tx
    .updateTable('venue')
    .set(columnsOf(change))
    .where('id', '=', id)
    .where('group_id', '=', group)
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** The venues of these ids, by id. */
export async function selectVenues(db: VenuesDb, ids: readonly string[]): Promise<Map<string, Venue>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('venue').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, venueOf(row)]));
}

/** Those that were made for a group's gatherings, by name. */
export async function selectVenuesOfGroup(db: VenuesDb, group: string): Promise<Venue[]> {
  const rows = await db.selectFrom('venue').selectAll().where('group_id', '=', group).orderBy('name').execute();
  return rows.map((row) => venueOf(row));
}

const COLUMNS = {
  name: 'name',
  address: 'address',
  town: 'town',
  lat: 'lat',
  lon: 'lon',
  pointTold: 'point_told',
  stepFree: 'step_free',
  hearingLoop: 'hearing_loop',
  sockets: 'sockets',
  wifi: 'wifi',
  access: 'access',
  nearestStop: 'nearest_stop'
} as const satisfies Record<keyof Omit<Venue, 'id'>, keyof VenueTable>;

type Columns<V> = { [F in keyof V & keyof typeof COLUMNS as (typeof COLUMNS)[F]]: V[F] };

function columnsOf<V extends Partial<Omit<Venue, 'id'>>>(venue: V): Columns<V> {
  const pairs = Object.entries(venue).map(([field, value]) => [COLUMNS[field as keyof typeof COLUMNS], value]);
  return Object.fromEntries(pairs) as Columns<V>;
}

function venueOf(row: Selectable<VenueTable>): Venue {
  const { id, name, address, town, lat, lon, sockets, wifi, access } = row;
  return {
    id,
    name,
    address,
    town,
    lat,
    lon,
    sockets,
    wifi,
    access,
    stepFree: row.step_free,
    hearingLoop: row.hearing_loop,
    nearestStop: row.nearest_stop,
    pointTold: row.point_told
  };
}

export async function selectVenuesBy(db: VenuesDb, person: string): Promise<Venue[]> {
  const rows = await db.selectFrom('venue').selectAll().where('made_by', '=', person).orderBy('made_at').execute();
  return rows.map(venueOf);
}
