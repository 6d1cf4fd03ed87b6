import { type Kysely, sql } from 'kysely';
import { foldName } from '../fold-name.ts';
import type { Box } from '../meeting-places.ts';
import type { Place } from '../place.ts';
import type { PlaceTable, TravelTables } from './tables.ts';

type Db = Kysely<TravelTables>;

type FoundRow = PlaceTable & { timetable_name: string | null; sample: boolean | null };

/** What stops are called besides the place they are in. */
const STOP_WORDS =
  /[\s,]+((railway |rail |bus )?station|interchange|central|hbf|hauptbahnhof|bahnhof|bhf|busbahnhof)$/i;
/** How many rows one statement writes. */
const BATCH = 5000;
/** Trigrams in common: below this it is another name, not a typing error. */
const SIMILAR = 0.4;

/** Places whose name, in either language, is exactly one of these folded ones. */
export async function selectPlacesNamed(db: Db, folded: string[]): Promise<(Place & { folded: string })[]> {
  if (folded.length === 0) return [];
  const rows = await found(db)
    .innerJoin('place_name', 'place_name.place_key', 'place.key')
    .select('place_name.folded')
    .where('place_name.folded', 'in', folded)
    .orderBy(sql`place.other_name is null`)
    .orderBy('place.key', 'desc')
    .execute();
  return rows.map((row) => ({ ...placeOf(row), folded: row.folded }));
}

/** Places whose name begins so: stops and places in these countries first, then the largest, then the shortest names. */
export async function selectPlacesBeginning(
  db: Db,
  folded: string,
  countries: ReadonlySet<string>,
  limit: number
): Promise<Place[]> {
  const isFar = sql`place.timetable_id is null and coalesce(place.country <> all(${[...countries]}::text[]), true)`;
  const rows = await found(db)
    .innerJoin('place_name', 'place_name.place_key', 'place.key')
    .where('place_name.folded', 'like', `${folded}%`)
    .where('place_name.folded', '<>', folded)
    .orderBy(isFar)
    .orderBy('place.population', (by) => by.desc().nullsLast())
    .orderBy(sql`length(place_name.folded)`)
    .limit(limit)
    .execute();
  return rows.map(placeOf);
}

/** Places that are called nearly so, the most similar first. */
export async function selectPlacesSimilar(db: Db, folded: string, limit: number): Promise<Place[]> {
  const similarity = sql<number>`similarity(place_name.folded, ${folded})`;
  const rows = await found(db)
    .innerJoin('place_name', 'place_name.place_key', 'place.key')
    .where(sql<boolean>`place_name.folded % ${folded}`)
    .where(similarity, '>=', SIMILAR)
    .orderBy(similarity, 'desc')
    .limit(limit)
    .execute();
  return rows.map(placeOf);
}

export async function selectPlace(db: Db, key: string): Promise<Place | undefined> {
  const row = await found(db).where('place.key', '=', key).executeTakeFirst();
  return row && placeOf(row);
}

/** The countries that any timetable's stops lie in. */
export async function selectCountriesServed(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('timetable').select('countries').where('imported_at', 'is not', null).execute();
  return new Set(rows.flatMap(({ countries }) => countries));
}

/** The country of the place of a list that is nearest to a point, if one is within some 50 km. */
export async function selectCountryAt(db: Db, { lat, lon }: { lat: number; lon: number }): Promise<string | undefined> {
  const row = await db
    .selectFrom('place')
    .select('country')
    .where('timetable_id', 'is', null)
    .where('country', 'is not', null)
    .where('lat', '>', lat - 0.5)
    .where('lat', '<', lat + 0.5)
    .where('lon', '>', lon - 0.8)
    .where('lon', '<', lon + 0.8)
    .orderBy(sql`(lat - ${lat}) ^ 2 + ((lon - ${lon}) * cosd(${lat})) ^ 2`)
    .limit(1)
    .executeTakeFirst();
  return row?.country ?? undefined;
}

/** The towns and villages of a box, the largest first. */
export async function selectTownsIn(db: Db, box: Box, limit: number): Promise<Place[]> {
  const rows = await found(db)
    .where('place.timetable_id', 'is', null)
    .where((on) => on.between('place.lat', box.south, box.north))
    .where((on) => on.between('place.lon', box.west, box.east))
    .orderBy('place.population', (by) => by.desc().nullsLast())
    .orderBy('place.name')
    .limit(limit)
    .execute();
  return rows.map(placeOf);
}

/** Where stops are, of all timetables. */
export async function selectStopPoints(db: Db): Promise<{ lat: number; lon: number }[]> {
  return await db.selectFrom('place').select(['lat', 'lon']).where('timetable_id', 'is not', null).execute();
}

export async function insertPlaces(db: Db, places: readonly PlaceTable[]): Promise<void> {
  for (let from = 0; from < places.length; from += BATCH) {
    const batch = places.slice(from, from + BATCH);
    const column = <K extends keyof PlaceTable>(name: K) => batch.map((place) => place[name]);
    await sql`
      insert into place (key, list_id, timetable_id, name, other_name, district, country, lat, lon, population)
      select * from unnest(
        ${column('key')}::text[], ${column('list_id')}::uuid[], ${column('timetable_id')}::uuid[], ${column('name')}::text[],
        ${column('other_name')}::text[], ${column('district')}::text[], ${column('country')}::text[],
        ${column('lat')}::float8[], ${column('lon')}::float8[], ${column('population')}::int[]
      )`.execute(db);
    const names = batch.flatMap((place) => foldedNames(place).map((folded) => ({ key: place.key, folded })));
    await sql`
      insert into place_name (place_key, folded)
      select * from unnest(${names.map(({ key }) => key)}::text[], ${names.map(({ folded }) => folded)}::text[])`.execute(
      db
    );
  }
}

/** For very many places: without the index of similar names meanwhile, which is made much faster at once than bit by bit. */
export async function withoutSimilarNames(db: Db, write: () => Promise<void>): Promise<void> {
  await sql`drop index place_name_similar`.execute(db);
  await write();
  await sql`create index place_name_similar on place_name using gin (folded gin_trgm_ops)`.execute(db);
}

/** Both languages; of a stop also without what only says that it is one, so that "Bangor" finds "Bangor station". */
function foldedNames({ name, other_name, timetable_id }: PlaceTable): string[] {
  const bare = timetable_id === null ? name : name.replace(STOP_WORDS, '').replace(/\s*\(.*\)$/, '');
  return [...new Set([name, other_name, bare].flatMap((one) => (one ? [foldName(one)] : [])))];
}

export async function deleteStops(db: Db, timetable: string): Promise<void> {
  await db.deleteFrom('place').where('timetable_id', '=', timetable).execute();
}

function found(db: Db) {
  return db
    .selectFrom('place')
    .leftJoin('timetable', 'timetable.id', 'place.timetable_id')
    .selectAll('place')
    .select(['timetable.name as timetable_name', 'timetable.sample as sample']);
}

function placeOf(row: FoundRow): Place {
  return {
    key: row.key,
    name: row.name,
    ...(row.other_name && { otherName: row.other_name }),
    ...(row.district && { district: row.district }),
    ...(row.country && { country: row.country }),
    lat: row.lat,
    lon: row.lon,
    ...(row.population !== null && { population: row.population }),
    kind: row.timetable_id === null ? 'place' : 'stop',
    ...(row.timetable_name && { timetable: row.timetable_name }),
    ...(row.sample && { sample: true })
  };
}

/** Around the places of a country that lists tell of; undefined where there is none. */
export async function selectCountryBox(db: Db, country: string): Promise<Box | undefined> {
  const row = await db
    .selectFrom('place')
    .select(({ fn }) => [
      fn.min('lat').as('south'),
      fn.min('lon').as('west'),
      fn.max('lat').as('north'),
      fn.max('lon').as('east')
    ])
    .where('timetable_id', 'is', null)
    .where('country', '=', country)
    .executeTakeFirst();
  const { south, west, north, east } = row ?? {};
  const isThere = south !== undefined && (south as number | null) !== null;
  return isThere && west !== undefined && north !== undefined && east !== undefined
    ? { south, west, north, east }
    : undefined;
}
