import { DEFAULT_TRAVEL_LIMITS } from '../limits.ts';
import type { CountedMember } from '../count-districts.ts';
import { readStartingPlaces } from '../starting-place.ts';
import type { TravelDb } from './tables.ts';

export async function selectIsCounted(db: TravelDb, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('counted_person')
    .select('person_id')
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertCounted(db: TravelDb, person: string, now: Date): Promise<void> {
  await db
    .insertInto('counted_person')
    .values({ person_id: person, since: now })
    .onConflict((on) => on.doNothing())
    .execute();
}

export async function deleteCounted(db: TravelDb, person: string): Promise<void> {
  await db.deleteFrom('counted_person').where('person_id', '=', person).execute();
}

/** The first starting place and the limits of everybody who ticked, by person. */
export async function selectCounted(db: TravelDb): Promise<Map<string, CountedMember>> {
  const rows = await db
    .selectFrom('counted_person')
    .innerJoin('starting_place', 'starting_place.person_id', 'counted_person.person_id')
    .leftJoin('travel_limit', 'travel_limit.person_id', 'counted_person.person_id')
    .where('starting_place.position', '=', 0)
    .select(['counted_person.person_id', 'starting_place.place', 'earliest', 'latest', 'comfortable'])
    .execute();
  return new Map(
    rows.map(({ person_id: person, place, earliest, latest, comfortable }) => {
      const isSaid = earliest !== null && latest !== null && comfortable !== null;
      const limits = isSaid ? { earliest, latest, comfortable } : DEFAULT_TRAVEL_LIMITS;
      return [person, { places: readStartingPlaces([place]), limits }];
    })
  );
}
