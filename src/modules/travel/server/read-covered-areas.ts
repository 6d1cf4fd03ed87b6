import { type CoveredArea, coveredAreas } from '../covered-areas.ts';
import { boxAround } from '../meeting-places.ts';
import { selectStopPoints, selectTownsIn } from './place-queries.ts';
import type { TravelDb } from './tables.ts';

/** The largest so many towns around all stops are looked at. */
const MOST_TOWNS = 60_000;

/** All the areas that any timetable covers. */
export async function readCoveredAreas(db: TravelDb): Promise<CoveredArea[]> {
  const stops = await selectStopPoints(db);
  if (stops.length === 0) return [];
  const ends = stops.reduce(
    ({ south, north, west, east }, { lat, lon }) => ({
      south: Math.min(south, lat),
      north: Math.max(north, lat),
      west: Math.min(west, lon),
      east: Math.max(east, lon)
    }),
    { south: 90, north: -90, west: 180, east: -180 }
  );
  const box = boxAround([
    { lat: ends.south, lon: ends.west },
    { lat: ends.north, lon: ends.east }
  ]);
  return coveredAreas(stops, await selectTownsIn(db, box, MOST_TOWNS));
}
