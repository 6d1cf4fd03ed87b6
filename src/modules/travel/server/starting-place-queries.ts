import type { Limits } from '@afield/reach';
import { type StartingPlace, readStartingPlaces } from '../starting-place.ts';
import type { TravelDb, TravelTx } from './tables.ts';

export async function selectStartingPlaces(db: TravelDb, person: string): Promise<StartingPlace[]> {
  const rows = await db
    .selectFrom('starting_place')
    .select('place')
    .where('person_id', '=', person)
    .orderBy('position')
    .execute();
  return readStartingPlaces(rows.map((row) => row.place));
}

export async function replaceStartingPlaces(tx: TravelTx, person: string, places: StartingPlace[]): Promise<void> {
  await tx.deleteFrom('starting_place').where('person_id', '=', person).execute();
  if (places.length === 0) return;
  const rows = places.map((place, position) => ({ person_id: person, position, place: JSON.stringify(place) }));
  await tx.insertInto('starting_place').values(rows).execute();
}

export async function selectLimits(db: TravelDb, person: string): Promise<Limits | undefined> {
  return db
    .selectFrom('travel_limit')
    .select(['earliest', 'latest', 'comfortable'])
    .where('person_id', '=', person)
    .executeTakeFirst();
}

export async function replaceLimits(tx: TravelTx, person: string, limits: Limits): Promise<void> {
  const { earliest, latest, comfortable } = limits;
  await tx
    .insertInto('travel_limit')
    .values({ person_id: person, earliest, latest, comfortable })
    .onConflict((on) => on.column('person_id').doUpdateSet({ earliest, latest, comfortable }))
    .execute();
}
