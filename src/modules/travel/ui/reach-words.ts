import { count } from '#platform/ui/format-count.ts';
import { longDate } from '#platform/ui/format-date.ts';
import { clock } from '#platform/ui/format-time.ts';
import type { Band } from '../bands.ts';
import { areasWithNone, halfCould, type NewPlace, type ReachReport, servedOf } from '../reach-report.ts';
import type { Season } from '../season.ts';
import * as m from '#messages';

const SEASON_WORDS = {
  winter: m.travel_reach_winter,
  spring: m.travel_reach_spring,
  summer: m.travel_reach_summer,
  autumn: m.travel_reach_autumn
} satisfies Record<Season, () => string>;

export function seasonWord(season: Season): string {
  return SEASON_WORDS[season]();
}

/** The answer as a heading: "Half of the people around could do 9 of 24 gatherings in a day". */
export function reachHeading({ areas, totals }: ReachReport): string {
  const all = servedOf(totals);
  if (all === 0) return m.travel_reach_nothing_counted();
  const n = halfCould(areas, servedOf);
  if (all === 1) return n === 0 ? m.travel_reach_one_not() : m.travel_reach_one();
  return n === 0 ? m.travel_reach_half_none({ all }) : m.travel_reach_half({ n, all });
}

/** How many areas have none, and what one gathering would change. */
export function reachSentences(report: ReachReport): string[] {
  const { areas, places, isOfNone } = report;
  const none = areasWithNone(areas).length;
  const [best] = places;
  return [
    none === 0 ? m.travel_reach_none_without() : m.travel_reach_none_areas({ n: none, all: areas.length }),
    ...(best ? [newPlaceSentence(best, isOfNone)] : [])
  ];
}

/** "A meet-up in Machynlleth would be there and back in a day for 14 areas that have none." */
export function newPlaceSentence({ name, gains }: NewPlace, isOfNone: boolean): string {
  const said = { place: name, n: gains.length };
  return isOfNone ? m.travel_reach_new_none(said) : m.travel_reach_new_worst(said);
}

/** "Saturday 2 January 2027, 10:30 to 16:00". */
export function whenOf({ when: { date, start, end } }: ReachReport): string {
  return m.travel_meet_members_asked({ date: longDate(date), start: clock(start / 60), end: clock(end / 60) });
}

/** "16,000"; nothing where nobody knows. */
export function peopleWords(people: number): string {
  return people > 0 ? count(people) : '–';
}

const SHARE_WORDS = [
  m.travel_reach_share_most,
  m.travel_reach_share_half,
  m.travel_reach_share_quarter,
  m.travel_reach_share_few
] as const;

export function shareWords(band: Band | undefined): string {
  return band === undefined ? m.travel_reach_share_none() : SHARE_WORDS[band]();
}

/** What was left out, and what was counted otherwise. */
export function leftWords({ totals: { online, unplaced, shifted, untimed } }: ReachReport): string[] {
  return [
    ...(shifted > 0 ? [m.travel_reach_shifted({ n: shifted })] : []),
    ...(online > 0 ? [m.travel_reach_online({ n: online })] : []),
    ...(unplaced > 0 ? [m.travel_reach_unplaced({ n: unplaced })] : []),
    ...(untimed > 0 ? [m.travel_reach_untimed({ n: untimed })] : [])
  ];
}

const MOST_NAMED = 12;

/** "Tywyn, Aberdyfi and 3 more". */
export function firstNames(names: readonly string[]): string {
  const first = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? m.travel_reach_and_more({ names: first, n: names.length - MOST_NAMED }) : first;
}
