import { districtOf, districtsBeside } from './district.ts';
import { foldName, kilometresApart } from './fold-name.ts';
import { type Place, placeLabel } from './place.ts';

type Point = { lat: number; lon: number };

/** A district that timetables cover, called after its largest town, from whose middle it is counted. */
export type CoveredArea = Point & {
  district: string;
  name: string;
  /** inhabitants of its towns, as far as lists of places know them */
  people: number;
};

/** How far a local bus or a taxi goes, as in a verdict; kilometres. */
const LOCAL = 10;
/** With stops in so many of the six districts around, a district without one is a gap, and not the end of the timetable. */
const ENCLOSED = 4;

/**
 * The districts whose largest town has a stop within the way of a local bus, and those without a stop in the midst of others.
 * @param towns the largest first
 */
export function coveredAreas(stops: readonly Point[], towns: readonly Place[]): CoveredArea[] {
  const stopsIn = Map.groupBy(stops, districtOf);
  const isServed = (town: Place, district: string) =>
    [district, ...districtsBeside(district)].some((one) =>
      stopsIn.get(one)?.some((stop) => kilometresApart(stop, town) <= LOCAL)
    );
  const isEnclosed = (district: string) =>
    districtsBeside(district).filter((one) => stopsIn.has(one)).length >= ENCLOSED;
  return [...Map.groupBy(towns, districtOf)].flatMap(([district, [largest, ...others]]): CoveredArea[] => {
    if (!largest || !(isServed(largest, district) || isEnclosed(district))) return [];
    const { lat, lon } = largest;
    return [{ district, name: placeLabel(largest), lat, lon, people: peopleOf([largest, ...others]) }];
  });
}

/** A town that stands in two lists counts once. */
function peopleOf(towns: readonly Place[]): number {
  const byName = new Map<string, number>();
  for (const { name, population = 0 } of towns) {
    const key = foldName(name);
    byName.set(key, Math.max(byName.get(key) ?? 0, population));
  }
  return [...byName.values()].reduce((sum, people) => sum + people, 0);
}

/** So many areas at most: those nearest to where anything is held. */
export function nearestAreas(areas: readonly CoveredArea[], held: readonly Point[], most: number): CoveredArea[] {
  if (areas.length <= most) return [...areas];
  const around = [...new Map(held.map((point) => [districtOf(point), point])).values()];
  const far = (area: CoveredArea) => Math.min(...around.map((point) => kilometresApart(point, area)));
  return areas
    .map((area) => ({ area, far: far(area) }))
    .toSorted((a, b) => a.far - b.far || b.area.people - a.area.people)
    .slice(0, most)
    .map(({ area }) => area);
}
