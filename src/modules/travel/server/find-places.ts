import { distinctPlaces } from '../distinct-places.ts';
import { foldName } from '../fold-name.ts';
import type { Place } from '../place.ts';
import {
  selectCountriesServed,
  selectPlacesBeginning,
  selectPlacesNamed,
  selectPlacesSimilar
} from './place-queries.ts';
import type { TravelDb } from './tables.ts';

const MOST = 8;
const LONGEST = 80;
/** Before the same places of several lists become one. */
const MARGIN = 3;
/** Names all over the world are similar to a short one; those near a timetable are picked from so many. */
const MOST_SIMILAR = 150;

/**
 * Stops and places that are called so, in either language: first those of exactly that name, then those that begin with
 * it and, where none has exactly that name, those that differ by a typing error. Of each, stops and places in countries
 * that a timetable covers come first.
 */
export async function findPlaces(db: TravelDb, text: string, { limit = MOST } = {}): Promise<Place[]> {
  const folded = foldName(text.replace(/\(.*\)/, '')).slice(0, LONGEST);
  if (folded === '') return [];
  const served = await selectCountriesServed(db);
  const [named, beginning] = await Promise.all([
    namedExactly(db, folded, text),
    folded.length < 3 ? [] : selectPlacesBeginning(db, folded, served, limit * MARGIN)
  ]);
  const rank = (places: Place[]) => places.toSorted((a, b) => nearness(a, served) - nearness(b, served));
  const similar = named.length > 0 ? [] : await selectPlacesSimilar(db, folded, MOST_SIMILAR);
  return distinctPlaces([...rank(inBrackets(named.toSorted(bySize), text)), ...rank([...beginning, ...similar])]).slice(
    0,
    limit
  );
}

/** "Bangor, Gwynedd" is the one in Gwynedd, unless something is called just so, as many stops are. */
async function namedExactly(db: TravelDb, folded: string, text: string): Promise<Place[]> {
  const named = await selectPlacesNamed(db, [folded]);
  const [name = '', district = ''] = text.split(',').map(foldName);
  if (named.length > 0 || district === '') return named;
  return (await selectPlacesNamed(db, [name])).filter(
    (place) => place.district && foldName(place.district) === district
  );
}

/** Lower is likelier to be meant. */
function nearness({ kind, country }: Place, served: Set<string>): number {
  if (kind === 'stop') return 0;
  return country && served.has(country) ? 1 : 2;
}

function bySize(a: Place, b: Place): number {
  return (b.population ?? 0) - (a.population ?? 0);
}

/** "Bangor (Gwynedd)" means that one, as it is offered in lists. */
function inBrackets(places: Place[], text: string): Place[] {
  const wanted = foldName(/\((.*)\)/.exec(text)?.[1] ?? '');
  if (wanted === '') return places;
  const meant = places.filter(({ district }) => district && foldName(district) === wanted);
  return meant.length > 0 ? meant : places;
}
