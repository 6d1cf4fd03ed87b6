import { addressPhrases, WHOLE_PART } from '../address-phrases.ts';
import { distinctPlaces } from '../distinct-places.ts';
import { foldName } from '../fold-name.ts';
import type { Place } from '../place.ts';
import { selectCountriesServed, selectPlacesNamed } from './place-queries.ts';
import type { TravelDb } from './tables.ts';

export type PlaceOfText = { found: Place } | { several: Place[] } | { unknown: true };

const MOST_CHOICES = 8;
/** A word inside a part of an address is a town only where one is near; “to” and “hall” are towns somewhere. */
const SHORTEST_WORD = 4;

/**
 * The town that an address names, from its centre. Districts and countries that it names too narrow the choice, and so do the
 * countries that the timetables cover; what is still more than one is a question, not a guess.
 */
export async function placeOfText(db: TravelDb, text: string): Promise<PlaceOfText> {
  const phrases = addressPhrases(text);
  const named = await selectPlacesNamed(
    db,
    phrases.map(({ folded }) => folded)
  );
  const towns = named.filter(({ kind }) => kind === 'place');
  const served = await selectCountriesServed(db);
  for (const { folded, weight } of phrases) {
    const isPart = weight >= WHOLE_PART;
    const called = towns.filter(
      (town) => town.folded === folded && (isPart || (isLong(folded) && isServed(town, served)))
    );
    const candidates = distinctPlaces(narrow(called, foldName(text), served));
    const [only, ...others] = candidates;
    if (only) return others.length === 0 ? { found: only } : { several: candidates.slice(0, MOST_CHOICES) };
  }
  return { unknown: true };
}

function narrow(places: Place[], text: string, served: Set<string>): Place[] {
  const words = ` ${text} `;
  const steps = [
    (place: Place) =>
      place.district !== undefined && place.district !== place.name && words.includes(` ${foldName(place.district)} `),
    (place: Place) => isServed(place, served)
  ];
  return steps.reduce((left, step) => {
    const narrowed = left.filter(step);
    return narrowed.length > 0 ? narrowed : left;
  }, places);
}

function isServed({ country }: Place, served: Set<string>): boolean {
  return country !== undefined && served.has(country);
}

function isLong(folded: string): boolean {
  return folded.length >= SHORTEST_WORD;
}
