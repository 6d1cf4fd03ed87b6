import type { Selectable } from 'kysely';
import type { Venue } from '../venue.ts';
import type { VenuesDb, VenuesTx, VenueTable } from './tables.ts';

export async function insertVenue(
  tx: VenuesTx,
  venue: Omit<Venue, 'id'>,
  made: { group: string | null; by: string; at: Date }
): Promise<string> {
  const { stepFree, hearingLoop, nearestStop, pointTold, ...same } = venue;
  const { id } = await tx
    .insertInto('venue')
    .values({
      ...same,
      step_free: stepFree,
      hearing_loop: hearingLoop,
      nearest_stop: nearestStop,
      point_told: pointTold,
      group_id: made.group,
      made_by: made.by,
      made_at: made.at
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
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
