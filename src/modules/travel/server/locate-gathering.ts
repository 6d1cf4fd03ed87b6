import type { Place } from '../place.ts';
import { placeLabel } from '../place.ts';
import type { AskedGathering } from './ask-gathering.ts';
import { findPlaces } from './find-places.ts';
import { placeByKey } from './place-by-key.ts';
import { placeOfText } from './place-of-text.ts';
import type { TravelDb } from './tables.ts';

type ToldPlace = NonNullable<AskedGathering['place']>;

export type Located =
  { located: AskedGathering; place: ToldPlace } | { severalPlaces: Place[] } | { unknownPlace: true };

/** Puts a gathering where somebody says that it is: a place she chose, or the name of one. */
export async function locateGathering(
  db: TravelDb,
  asked: AskedGathering,
  typed: string,
  key: string | null
): Promise<Located> {
  const chosen = key ? await placeByKey(db, key) : undefined;
  if (chosen) return locatedAt(asked, chosen);
  const guess = typed === '' ? { unknown: true as const } : await placeOfText(db, typed);
  if ('found' in guess) return locatedAt(asked, guess.found);
  return 'several' in guess ? { severalPlaces: guess.several } : { unknownPlace: true };
}

/** The places that the name of a gathering's place could mean; none where it names none that is known. */
export async function suggestPlaces(db: TravelDb, name: string | undefined): Promise<Place[]> {
  if (!name) return [];
  const guess = await placeOfText(db, name);
  if ('several' in guess) return guess.several;
  return 'found' in guess ? [guess.found] : findPlaces(db, name, { limit: 6 });
}

function locatedAt(asked: AskedGathering, chosen: Place): Located {
  const place = { name: placeLabel(chosen), lat: chosen.lat, lon: chosen.lon, guessed: true };
  return { located: { ...asked, place }, place };
}
