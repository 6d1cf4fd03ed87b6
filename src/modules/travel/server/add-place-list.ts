import { isUuid } from '#platform/server/uuid.ts';
import type { TravelDb, TravelTx } from './tables.ts';
import { deletePlaceList, insertPlaceList, type PlaceList, selectPlaceLists } from './place-list-queries.ts';
import { insertPlaces } from './place-queries.ts';
import { readDistricts } from './read-districts.ts';
import { isGeoNames, type ListedPlace, type PlaceListRead, readPlaceList } from './read-place-list.ts';

export type PlaceListAdded = { added: number } | Extract<PlaceListRead, { wrong: unknown }>;

/** Adds a list of the administrator's: all of it, or, where a line cannot be used, none. */
export async function addPlaceList(
  db: TravelDb,
  { name, text }: { name: string; text: string },
  now: Date
): Promise<PlaceListAdded> {
  const read = readPlaceList(text, isGeoNames(text) ? await readDistricts() : undefined);
  if ('wrong' in read) return read;
  await db.transaction().execute((tx) => storeList(tx, { name, version: null }, read.places, now));
  return { added: read.places.length };
}

/** Writes a list and its places. */
export async function storeList(
  tx: TravelTx,
  list: { name: string; version: string | null },
  places: readonly ListedPlace[],
  now: Date
): Promise<void> {
  const id = await insertPlaceList(tx, { ...list, places: places.length }, now);
  await insertPlaces(
    tx,
    places.map(({ name, otherName, district, country, lat, lon, population }, index) => ({
      key: `place:${list.version === null ? id : list.name}:${index}`,
      list_id: id,
      timetable_id: null,
      name,
      other_name: otherName,
      district,
      country,
      lat,
      lon,
      population
    }))
  );
}

export async function listPlaceLists(db: TravelDb): Promise<PlaceList[]> {
  return selectPlaceLists(db);
}

/** Removes a list that the administrator added; those that Afield brings along stay. */
export async function removePlaceList(db: TravelDb, id: string): Promise<void> {
  if (isUuid(id)) await deletePlaceList(db, id);
}
