import { foldName } from '../fold-name.ts';
import type { Place } from '../place.ts';
import { placeLabel } from '../place.ts';
import type { StartingPlace } from '../starting-place.ts';
import { findPlaces } from './find-places.ts';
import { placeByKey } from './place-by-key.ts';
import type { TravelDb } from './tables.ts';

export type StartChosen =
  | { found: StartingPlace }
  /** more than one place could be meant: a question, not a guess */
  | { several: Place[] }
  | { unknown: true };

const MOST_CHOICES = 8;

/** The starting place that somebody typed, or chose from those that it could have been. */
export async function chooseStart(db: TravelDb, typed: string, key: string | null): Promise<StartChosen> {
  const chosen = key ? await placeByKey(db, key) : undefined;
  if (chosen) return { found: startAt(chosen) };
  const places = await findPlaces(db, typed, { limit: MOST_CHOICES });
  const [first] = places;
  if (!first) return { unknown: true };
  const named = places.filter((place) => isCalled(place, typed));
  if (named.length === 1 && named[0] === first) return { found: startAt(first) };
  return { several: places };
}

/** Whether a place is called just so, in either language. */
export function isCalled(place: Place, typed: string): boolean {
  const names = [place.name, place.otherName, placeLabel(place)].filter((name) => name !== undefined);
  return names.some((name) => foldName(name) === foldName(typed));
}

/** A place as somewhere to start from, counted from its centre. */
export function startAt(place: Place): StartingPlace {
  const { key, lat, lon, kind } = place;
  return { place: key, name: placeLabel(place), lat, lon, kind };
}
