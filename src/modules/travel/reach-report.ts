import type { CoveredArea } from './covered-areas.ts';
import type { OutingDay } from './outing.ts';
import { type Season, SEASONS } from './season.ts';

/** How many of the gatherings. */
export type BySeason = Record<Season, number>;

/** How many gatherings people of an area could do in a day, of those held and of those to come. */
export type AreaServed = CoveredArea & {
  past: number;
  next: number;
  seasons: BySeason;
};

/** What was counted, and what could not be. */
export type ReachTotals = {
  past: number;
  next: number;
  seasons: BySeason;
  /** everybody could take part, and none is counted above */
  online: number;
  /** nobody knows where it is */
  unplaced: number;
  /** counted by the nearest day on the same weekday, since the timetables do not have theirs */
  shifted: number;
  /** for want of any such day they are counted nowhere */
  untimed: number;
};

/** Somewhere new to meet once, and the areas that would then be there and back in a day. */
export type NewPlace = {
  name: string;
  /** of those that are served least */
  gains: string[];
  gainedPeople: number;
  /** of all areas */
  inDay: number;
};

/** Who can get there: for all areas that timetables cover, those served least first. */
export type ReachReport = {
  /** YYYY-MM-DD; the first and the last day of what was counted */
  from: string;
  today: string;
  until: string;
  totals: ReachTotals;
  areas: AreaServed[];
  /** the best first; none where no area lacks anything */
  places: NewPlace[];
  /** when one would meet in them; hours in seconds */
  when: OutingDay;
  /** whether the areas served least are those that have none, rather than the tenth that has fewest */
  isOfNone: boolean;
  /** names of the timetables */
  timetables: string[];
};

/** A gathering, and whether each area could do it in a day; 1 or 0. */
export type Counted = { isPast: boolean; season: Season; reached: Uint8Array };

const MOST_PLACES = 3;

/** How many of the gatherings each area could do: those served least first, of several the one with the most people. */
export function serveAreas(areas: readonly CoveredArea[], counted: readonly Counted[]): AreaServed[] {
  return areas
    .map((area, index): AreaServed => {
      const own = counted.filter(({ reached }) => reached[index] === 1);
      return { ...area, ...totalsOf(own) };
    })
    .toSorted((a, b) => servedOf(a) - servedOf(b) || b.people - a.people || (a.name < b.name ? -1 : 1));
}

export function totalsOf(counted: readonly Pick<Counted, 'isPast' | 'season'>[]) {
  const of = (season: Season) => counted.filter((one) => one.season === season).length;
  return {
    past: counted.filter(({ isPast }) => isPast).length,
    next: counted.filter(({ isPast }) => !isPast).length,
    seasons: Object.fromEntries(SEASONS.map((season) => [season, of(season)])) as BySeason
  };
}

export function servedOf({ past, next }: Pick<AreaServed, 'past' | 'next'>): number {
  return past + next;
}

export function areasWithNone(areas: readonly AreaServed[]): AreaServed[] {
  return areas.filter((area) => servedOf(area) === 0);
}

/** The worst-served tenth, of areas in the order of `serveAreas`. */
export function worstTenth(areas: readonly AreaServed[]): AreaServed[] {
  return areas.slice(0, Math.ceil(areas.length / 10));
}

/** The most that people in areas with at least half of all inhabitants could do. */
export function halfCould(areas: readonly AreaServed[], countOf: (area: AreaServed) => number): number {
  const isPeopled = areas.some(({ people }) => people > 0);
  const weightOf = ({ people }: AreaServed) => (isPeopled ? people : 1);
  const all = areas.reduce((sum, area) => sum + weightOf(area), 0);
  let reached = 0;
  for (const area of areas.toSorted((a, b) => countOf(b) - countOf(a))) {
    reached += weightOf(area);
    if (reached * 2 >= all) return countOf(area);
  }
  return 0;
}

export function peopleOf(areas: readonly Pick<AreaServed, 'people'>[]): number {
  return areas.reduce((sum, { people }) => sum + people, 0);
}

/** Places that were tried, and whether people of each area could be there and back; 1 or 0. */
export type Tried = { names: readonly string[]; rows: readonly Uint8Array[] };

/**
 * Where one more gathering ought to be: for the areas that have none or, where there are none or it would be for none of them,
 * for the worst-served tenth.
 * @param order of the areas in what was tried
 */
export function newPlacesFor(
  areas: readonly AreaServed[],
  tried: Tried,
  order: readonly CoveredArea[]
): Pick<ReachReport, 'places' | 'isOfNone'> {
  const places = bestNewPlaces(tried, order, areasWithNone(areas));
  if (places.length > 0) return { places, isOfNone: true };
  return { places: bestNewPlaces(tried, order, worstTenth(areas)), isOfNone: false };
}

/** The places that would serve the most of some areas; of as many, the most people. */
function bestNewPlaces(
  { names, rows }: Tried,
  order: readonly CoveredArea[],
  least: readonly AreaServed[]
): NewPlace[] {
  const wanted = new Set(least.map(({ district }) => district));
  const places = rows.map((row, place): NewPlace => {
    const reached = order.filter((_, index) => row[index] === 1);
    const gained = reached
      .filter(({ district }) => wanted.has(district))
      .toSorted((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1));
    return {
      name: names[place] ?? '',
      gains: gained.map(({ name }) => name),
      gainedPeople: peopleOf(gained),
      inDay: reached.length
    };
  });
  return places
    .filter(({ gains }) => gains.length > 0)
    .toSorted((a, b) => b.gains.length - a.gains.length || b.gainedPeople - a.gainedPeople || b.inDay - a.inDay)
    .slice(0, MOST_PLACES);
}
