import { readStartingPlaces } from '../starting-place.ts';
import { type Start, startFrom } from './keep-start.ts';
import { selectStartsOf } from './starting-place-queries.ts';
import type { TravelDb } from './tables.ts';

/** The starts of several people at once; only of those who have said one. */
export async function readStarts(db: TravelDb, people: readonly string[]): Promise<Map<string, Start>> {
  const rows = await selectStartsOf(db, people);
  const starts = new Map<string, Start>();
  for (const [person, own] of Map.groupBy(rows, ({ person }) => person)) {
    const places = readStartingPlaces(own.map(({ place }) => place));
    const [first] = own;
    if (places.length > 0) starts.set(person, startFrom(places, first?.limits));
  }
  return starts;
}
