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

/** The starting places of several people, each person's in order, beside her limits. */
export async function selectStartsOf(
  db: TravelDb,
  people: readonly string[]
): Promise<{ person: string; place: unknown; limits?: Limits }[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('starting_place')
    .leftJoin('travel_limit', 'travel_limit.person_id', 'starting_place.person_id')
    .select(['starting_place.person_id', 'place', 'earliest', 'latest', 'comfortable'])
    .where('starting_place.person_id', 'in', people)
    .orderBy('starting_place.person_id')
    .orderBy('position')
    .execute();
  return rows.map(({ person_id: person, place, earliest, latest, comfortable }) => ({
    person,
    place,
    ...(earliest !== null && latest !== null && comfortable !== null && { limits: { earliest, latest, comfortable } })
  }));
}
