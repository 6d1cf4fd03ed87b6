import { addressParts, type Phrase, WHOLE_PART } from './address-phrases.ts';
import { countryNamed } from './country-named.ts';
import { distinctPlaces } from './distinct-places.ts';
import { foldName, kilometresApart } from './fold-name.ts';
import type { Place } from './place.ts';
import { postcodeArea } from './postcode-area.ts';

export type TownOfAddress = { found: Place } | { several: Place[] } | { unknown: true };

/** A town, and which of its names a phrase of the address was. */
export type NamedTown = Place & { folded: string };

/** What an address says besides the town's name. */
type Hints = {
  text: string;
  parts: Set<string>;
  country: string | undefined;
  area: { lat: number; lon: number } | undefined;
  served: ReadonlySet<string>;
};

const MOST_CHOICES = 8;
/** A word inside a part of an address is a town only where one is near; “to” and “hall” are towns somewhere. */
const SHORTEST_WORD = 4;
/** A postcode area reaches so far from its middle; kilometres. */
const AREA_REACH = 80;
/** People say London and mean the one that is so many times larger than any other. */
const DOMINANT = 15;
/** Towns whose population is not known have fewer people than this. */
const SMALL_TOWN = 15_000;

/**
 * Which of these towns an address means. Its district, country and postcode narrow the choice, then the countries that the
 * timetables cover, then size, where one dwarfs the others; what is still more than one is a question, not a guess.
 */
export function townOfAddress(
  text: string,
  phrases: readonly Phrase[],
  towns: readonly NamedTown[],
  served: ReadonlySet<string>
): TownOfAddress {
  const parts = addressParts(text);
  const hints = {
    text: ` ${foldName(text)} `,
    parts: new Set(parts.map(foldName)),
    country: parts.map(countryNamed).findLast((country) => country !== undefined),
    area: postcodeArea(text),
    served
  };
  const isInDistrict = (town: NamedTown) => hasOwnDistrict(town) && hints.parts.has(foldName(town.district ?? ''));
  return townOf(phrases, towns.filter(isInDistrict), hints) ?? townOf(phrases, towns, hints) ?? { unknown: true };
}

function townOf(phrases: readonly Phrase[], towns: readonly NamedTown[], hints: Hints): TownOfAddress | undefined {
  for (const { folded, weight } of phrases) {
    const isTown = (town: NamedTown) =>
      weight >= WHOLE_PART || (folded.length >= SHORTEST_WORD && isServed(town, hints.served));
    const called = towns.filter((town) => town.folded === folded && isTown(town));
    const candidates = distinctPlaces(narrow(called, hints)).toSorted((a, b) => sizeOf(b) - sizeOf(a));
    const [largest, second] = candidates;
    if (!largest) continue;
    if (!second || sizeOf(largest) >= DOMINANT * sizeOf(second)) return { found: largest };
    return { several: candidates.slice(0, MOST_CHOICES) };
  }
  return undefined;
}

function narrow(towns: readonly NamedTown[], { text, country, area, served }: Hints): readonly NamedTown[] {
  const steps = [
    (town: NamedTown) => hasOwnDistrict(town) && text.includes(` ${foldName(town.district ?? '')} `),
    (town: NamedTown) => country !== undefined && town.country === country,
    (town: NamedTown) => area !== undefined && kilometresApart(town, area) < AREA_REACH,
    (town: NamedTown) => isServed(town, served)
  ];
  return steps.reduce((left, step) => {
    const narrowed = left.filter(step);
    return narrowed.length > 0 ? narrowed : left;
  }, towns);
}

/** Cardiff lies in Cardiff, which tells nothing. */
function hasOwnDistrict({ district, name }: Place): boolean {
  return district !== undefined && district !== name;
}

function sizeOf({ population }: Place): number {
  return Math.max(population ?? 0, SMALL_TOWN);
}

function isServed({ country }: Place, served: ReadonlySet<string>): boolean {
  return country !== undefined && served.has(country);
}
