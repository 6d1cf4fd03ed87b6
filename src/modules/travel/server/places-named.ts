import type { UnclearName } from '../meeting-answer.ts';
import { type Place, placeLabel } from '../place.ts';
import { placeMeant } from './place-meant.ts';
import { selectUsableTimetables } from './timetable-queries.ts';
import { networkOf, type Travelling, usable } from './travelling.ts';

/** So many names are looked up side by side. */
const AT_ONCE = 8;

/** A name that somebody typed, and where. */
export type NameTyped = Pick<UnclearName, 'name' | 'field'>;

type Meant = { found: Place; several?: undefined } | { several: Place[] };

/**
 * The places that names mean, all of them, or those names that could mean several or none.
 * @param chosen which place was chosen for a name that could be several: keys by name
 */
export async function placesNamed(
  travelling: Travelling,
  names: readonly NameTyped[],
  chosen: ReadonlyMap<string, string>
): Promise<{ unclear: UnclearName[] } | { placeOf: (name: string) => Place }> {
  const meant = await meantBy(travelling, new Set(names.map(({ name }) => name)), chosen);
  const unclear = names.flatMap(({ name, field }): UnclearName[] => {
    const one = meant.get(name);
    return one && 'found' in one ? [] : [{ name, field, places: one?.several ?? [] }];
  });
  if (unclear.length > 0) return { unclear: unclear.filter(isFirstOfName) };
  return { placeOf: (name) => labelled(meant.get(name)) };
}

async function meantBy(
  travelling: Travelling,
  names: ReadonlySet<string>,
  chosen: ReadonlyMap<string, string>
): Promise<Map<string, Meant>> {
  const rows = await selectUsableTimetables(travelling.db);
  const network = networkOf(rows.flatMap((row) => usable(travelling.folder, row)));
  const meant = new Map<string, Meant>();
  const all = [...names];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const found = await Promise.all(some.map((name) => placeMeant(travelling, network, name, chosen.get(name))));
    found.forEach((one, index) => meant.set(some[index] ?? '', 'unknown' in one ? { several: [] } : one));
  }
  return meant;
}

function labelled(meant: Meant | undefined): Place {
  if (!meant || !('found' in meant)) throw new Error('a name that is unclear was asked for first');
  return { ...meant.found, name: placeLabel(meant.found) };
}

function isFirstOfName({ name }: UnclearName, index: number, all: UnclearName[]): boolean {
  return all.findIndex((other) => other.name === name) === index;
}
