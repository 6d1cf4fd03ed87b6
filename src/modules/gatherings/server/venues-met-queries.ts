import { hostedListed } from './hosted-queries.ts';
import type { GatheringsDb } from './tables.ts';

/** Where a gathering that everybody may see meets, or has met. */
export type VenueMet = { id: string; name: string; town: string; lat: number; lon: number };

/** The venues of gatherings that everybody may see, as far as somebody said where they are; those used most come first. */
export async function selectVenuesMet(db: GatheringsDb, most: number): Promise<VenueMet[]> {
  const rows = await db
    .selectFrom(hostedListed(db, null).as('listed'))
    .where('listed.venue_point_told', '=', true)
    .where('listed.attendance', '<>', 'online')
    .select(['venue_id', 'venue_name', 'venue_town', 'venue_lat', 'venue_lon'])
    .groupBy(['venue_id', 'venue_name', 'venue_town', 'venue_lat', 'venue_lon'])
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('venue_id')
    .limit(most)
    .execute();
  return rows.flatMap(({ venue_id: id, venue_name: name, venue_town: town, venue_lat: lat, venue_lon: lon }) =>
    id !== null && name !== null && lat !== null && lon !== null ? [{ id, name, town: town ?? '', lat, lon }] : []
  );
}
