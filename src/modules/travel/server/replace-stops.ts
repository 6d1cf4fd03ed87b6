import type { ListedStop } from '@afield/reach';
import { stopKey } from '../homes.ts';
import { deleteStops, insertPlaces, selectCountryAt } from './place-queries.ts';
import type { TravelDb } from './tables.ts';
import { updateTimetable } from './timetable-queries.ts';

/** So many stops, spread over the timetable, say well enough which countries it covers. */
const SAMPLES = 60;

/** Puts the stops of a timetable among the places, in place of those it had before. */
export async function replaceStops(db: TravelDb, timetable: string, stops: readonly ListedStop[]): Promise<void> {
  await deleteStops(db, timetable);
  await insertPlaces(
    db,
    stops.map(({ id, name, lat, lon }) => ({
      key: stopKey(timetable, id),
      list_id: null,
      timetable_id: timetable,
      name,
      other_name: null,
      district: null,
      country: null,
      lat,
      lon,
      population: null
    }))
  );
  await updateTimetable(db, timetable, { countries: await countriesOf(db, stops) });
}

async function countriesOf(db: TravelDb, stops: readonly ListedStop[]): Promise<string[]> {
  const step = Math.max(1, Math.floor(stops.length / SAMPLES));
  const countries = new Set<string>();
  for (let index = 0; index < stops.length; index += step) {
    const stop = stops[index];
    const country = stop && (await selectCountryAt(db, stop));
    if (country) countries.add(country);
  }
  return [...countries].sort();
}
