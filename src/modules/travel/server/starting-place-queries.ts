import type { Limits } from '@afield/reach';
import { readRiding, type Riding } from '../riding.ts';
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

/** What a day may be for somebody, and by what she travels. */
export type KeptLimits = Limits & { riding?: Riding };

export async function selectLimits(db: TravelDb, person: string): Promise<KeptLimits | undefined> {
  const row = await db
    .selectFrom('travel_limit')
    .select(['earliest', 'latest', 'comfortable', 'step_free', 'without'])
    .where('person_id', '=', person)
    .executeTakeFirst();
  if (!row) return undefined;
  const { step_free: stepFree, without, ...limits } = row;
  return { ...limits, riding: readRiding({ stepFree, without }) };
}

export async function replaceLimits(tx: TravelTx, person: string, kept: KeptLimits): Promise<void> {
  const { earliest, latest, comfortable, riding = {} } = kept;
  const { stepFree = false, without = [] } = riding;
  const limits = { earliest, latest, comfortable, step_free: stepFree, without: [...without] };
  await tx
    .insertInto('travel_limit')
    .values({ person_id: person, ...limits })
    .onConflict((on) => on.column('person_id').doUpdateSet(limits))
    .execute();
}

/** The starting places of several people, each person's in order, beside her limits. */
export async function selectStartsOf(
  db: TravelDb,
  people: readonly string[]
): Promise<{ person: string; place: unknown; limits?: KeptLimits }[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('starting_place')
    .leftJoin('travel_limit', 'travel_limit.person_id', 'starting_place.person_id')
    .select(['starting_place.person_id', 'place', 'earliest', 'latest', 'comfortable', 'step_free', 'without'])
    .where('starting_place.person_id', 'in', people)
    .orderBy('starting_place.person_id')
    .orderBy('position')
    .execute();
  return rows.map(({ person_id: person, place, earliest, latest, comfortable, step_free: stepFree, without }) => ({
    person,
    place,
    ...(earliest !== null &&
      latest !== null &&
      comfortable !== null && {
        limits: { earliest, latest, comfortable, riding: readRiding({ stepFree, without }) }
      })
  }));
}
