import { type FindPlace, oncePerName, wantsPlace } from './find-place.ts';
import { selectLost, updateFoundPlace } from './statement-queries.ts';
import type { GatheringsDb } from './tables.ts';

/** Looks again for the places that were not known, because a timetable or a list of places has come since. */
export async function findLostGatherings(db: GatheringsDb, findPlace: FindPlace, from: string): Promise<void> {
  const find = oncePerName(findPlace);
  for (const { id, said } of await selectLost(db, from)) {
    const name = wantsPlace(said);
    const place = name === undefined ? undefined : await find(name);
    if (place) await updateFoundPlace(db, id, place);
  }
}
