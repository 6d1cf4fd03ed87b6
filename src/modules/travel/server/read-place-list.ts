import { readCsv } from '#platform/server/csv.ts';
import type { Districts } from './read-districts.ts';

/** A place as a list says it. */
export type ListedPlace = {
  name: string;
  otherName: string | null;
  district: string | null;
  country: string | null;
  lat: number;
  lon: number;
  population: number | null;
};

export type PlaceListRead =
  | { places: ListedPlace[] }
  | { wrong: 'no-columns' | 'no-name' | 'no-point' | 'empty' | 'too-many'; /** counted from 1 */ line: number };

const MOST_PLACES = 500_000;
/** Columns of a GeoNames file: https://download.geonames.org/export/dump/readme.txt */
const GEONAMES = {
  name: 1,
  lat: 4,
  lon: 5,
  class: 6,
  kind: 7,
  country: 8,
  first: 10,
  second: 11,
  population: 14
} as const;
/** Abandoned, historical and destroyed places. */
const GONE = new Set(['PPLQ', 'PPLH', 'PPLCH', 'PPLW']);
const MOST_NAME = 200;

/**
 * Reads a list of places: a GeoNames country file, or CSV with a header that names at least name, lat and lon.
 * @param districtOf tells the districts of a country file, which has only their codes
 */
export function readPlaceList(text: string, districtOf: Districts = () => null): PlaceListRead {
  const read = isGeoNames(text) ? readGeoNames(text, districtOf) : readTable(text);
  if ('wrong' in read) return read;
  if (read.places.length === 0) return { wrong: 'empty', line: 1 };
  return read.places.length > MOST_PLACES ? { wrong: 'too-many', line: MOST_PLACES } : read;
}

/** Whether it is a country file of GeoNames: columns between tabs, without a header. */
export function isGeoNames(text: string): boolean {
  const first = text.slice(0, text.indexOf('\n') + 1 || undefined);
  return first.split('\t').length > 10;
}

/** Of a GeoNames file only what people live in: class P. */
function readGeoNames(text: string, districtOf: Districts): PlaceListRead {
  const places: ListedPlace[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const cells = line.split('\t');
    if (cells[GEONAMES.class] !== 'P' || GONE.has(cells[GEONAMES.kind] ?? '')) continue;
    const point = readPoint(cells[GEONAMES.lat], cells[GEONAMES.lon]);
    const name = cells[GEONAMES.name]?.trim().slice(0, MOST_NAME);
    if (!point) return { wrong: 'no-point', line: index + 1 };
    if (!name) continue;
    const country = cells[GEONAMES.country] || null;
    const district = districtOf(country ?? '', cells[GEONAMES.first] ?? '', cells[GEONAMES.second] ?? '');
    places.push({
      name,
      otherName: null,
      district,
      country,
      ...point,
      population: readCount(cells[GEONAMES.population])
    });
  }
  return { places };
}

function readTable(text: string): PlaceListRead {
  const [header = [], ...rows] = readCsv(text);
  const at = (name: string) => header.findIndex((cell) => cell.trim().toLowerCase() === name);
  const columns = {
    name: at('name'),
    other: at('name_cy'),
    district: at('district'),
    country: at('country'),
    lat: at('lat'),
    lon: at('lon'),
    population: at('population')
  };
  if (columns.name < 0 || columns.lat < 0 || columns.lon < 0) return { wrong: 'no-columns', line: 1 };
  const places: ListedPlace[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = (column: number) => row[column]?.trim().slice(0, MOST_NAME) || null;
    const name = cell(columns.name);
    const point = readPoint(row[columns.lat], row[columns.lon]);
    if (!name) return { wrong: 'no-name', line: index + 2 };
    if (!point) return { wrong: 'no-point', line: index + 2 };
    places.push({
      name,
      otherName: cell(columns.other),
      district: cell(columns.district),
      country: cell(columns.country),
      ...point,
      population: readCount(row[columns.population])
    });
  }
  return { places };
}

function readPoint(lat: string | undefined, lon: string | undefined): { lat: number; lon: number } | undefined {
  const [north, east] = [Number(lat?.trim() || NaN), Number(lon?.trim() || NaN)];
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? { lat: north, lon: east } : undefined;
}

/** More than anybody counted in one place is no count. */
const MOST_PEOPLE = 1e9;

function readCount(text: string | undefined): number | null {
  const count = Number(text?.trim() || NaN);
  return Number.isInteger(count) && count > 0 && count < MOST_PEOPLE ? count : null;
}
