/** Upper edges of the bands, in minutes from door to start; whoever takes longer and is home that day is in a band beyond them. */
export const BAND_EDGES = [60, 120, 180] as const;

/** The index of a band: up to an hour, two, three, longer. */
export const BANDS = [0, 1, 2, 3] as const;
export type Band = (typeof BANDS)[number];

/** A town and the way from there; `minutes`: one way, where one is there and back on the day. */
export type TownReached = { name: string; population: number; district: string; minutes: number | undefined };

/** What lies in a band: how many districts, and the largest towns in them. */
export type BandRow = { band: Band | undefined; districts: number; people: number; towns: string[] };

const MOST_NAMED = 8;

/** In which band a way is; undefined where one is not there and back on the day. */
export function bandOf(minutes: number | undefined): Band | undefined {
  if (minutes === undefined) return undefined;
  const index = BAND_EDGES.findIndex((edge) => minutes <= edge);
  return BANDS[index === -1 ? BAND_EDGES.length : index];
}

/** The bands from near to far, then what is not there and back; those with nothing in them are left out. */
export function bandRows(towns: readonly TownReached[]): BandRow[] {
  return rowsOfBands(towns.map((town) => ({ ...town, band: bandOf(town.minutes) })));
}

/** Upper bands hold at least so much of a whole; what has a part of it, be it ever so small, is in the last. */
const SHARES = [0.75, 0.5, 0.25] as const;

/** The band of a share of a whole; undefined for nothing. */
export function shareBand(part: number, whole: number): Band | undefined {
  if (part <= 0 || whole <= 0) return undefined;
  const index = SHARES.findIndex((share) => part >= whole * share);
  return BANDS[index === -1 ? SHARES.length : index];
}

/** The same of towns whose band is known. */
export function rowsOfBands(
  towns: readonly (Pick<TownReached, 'name' | 'population'> & { band: Band | undefined })[]
): BandRow[] {
  return [...BANDS, undefined].flatMap((band) => {
    const inside = towns.filter((town) => town.band === band);
    if (inside.length === 0) return [];
    const largest = inside.toSorted((a, b) => b.population - a.population || a.name.localeCompare(b.name));
    return [
      {
        band,
        districts: inside.length,
        people: inside.reduce((sum, { population }) => sum + population, 0),
        towns: [...new Set(largest.map(({ name }) => name))].slice(0, MOST_NAMED)
      }
    ];
  });
}
