import { foldName, kilometresApart } from '../fold-name.ts';
import { readCsv } from '#platform/server/csv.ts';

type Sized = { lat: number; lon: number; population: number };

/** How many people live in a town, where it is a larger one. */
export type TownSizes = (town: { name: string; country: string | null; lat: number; lon: number }) => number | null;

/** The same town in two lists lies at most so far apart; kilometres. */
const SAME_TOWN = 8;

/** @param text country,name,lat,lon,population with a header */
export function readTownSizes(text: string): TownSizes {
  const towns = new Map<string, Sized[]>();
  for (const [country = '', name = '', lat, lon, population] of readCsv(text).slice(1)) {
    const key = `${country} ${foldName(name)}`;
    const town = { lat: Number(lat), lon: Number(lon), population: Number(population) };
    towns.set(key, [...(towns.get(key) ?? []), town]);
  }
  return ({ name, country, lat, lon }) => {
    const namesakes = towns.get(`${country ?? ''} ${foldName(name)}`) ?? [];
    return namesakes.find((town) => kilometresApart(town, { lat, lon }) < SAME_TOWN)?.population ?? null;
  };
}
