/** One way to a place, and how long it was on average to where it has been so far; people who share both. */
export type Travelled = {
  people: number;
  /** minutes one way so far; whoever could not be home on the day counts as TOO_FAR */
  before: number;
  /** minutes one way now; undefined where one is not there and back on the day */
  minutes: number | undefined;
};

/** What a place means for those who have travelled furthest so far: the middle one of them, minutes one way. */
export type Furthest = { before: number; now: number | undefined };

/** A way there and back that no day is long enough for; minutes one way. */
export const TOO_FAR = 300;
/** Whoever lives around the corner counts a little too. */
const LEAST = 15;
/** Those who have travelled furthest are a third of all, and five people at least. */
const FURTHEST = { share: 1 / 3, people: 5 };

/** The mean of several ways to where it has been; of none it is nothing. */
export function meanBefore(ways: readonly (number | undefined)[]): number {
  if (ways.length === 0) return 0;
  return Math.round(ways.reduce<number>((sum, minutes) => sum + capped(minutes), 0) / ways.length);
}

/** All the minutes to a place, each counted the more the further somebody has travelled so far. */
export function weighTurns(all: readonly Travelled[]): number {
  return all.reduce((sum, { people, before, minutes }) => sum + people * Math.max(LEAST, before) * capped(minutes), 0);
}

/** What a place means for those whose way has been the longest so far; undefined where nobody is counted. */
export function furthestOf(all: readonly Travelled[]): Furthest | undefined {
  const total = all.reduce((sum, { people }) => sum + people, 0);
  const enough = Math.min(total, Math.max(FURTHEST.people, Math.ceil(total * FURTHEST.share)));
  const furthest: Travelled[] = [];
  let taken = 0;
  for (const one of all.toSorted((a, b) => b.before - a.before || capped(a.minutes) - capped(b.minutes))) {
    if (taken >= enough) break;
    furthest.push(one);
    taken += one.people;
  }
  if (taken === 0) return undefined;
  const now = middleOf(furthest.map(({ people, minutes }) => ({ people, value: minutes ?? Infinity })));
  return {
    before: middleOf(furthest.map(({ people, before }) => ({ people, value: before }))),
    now: now === Infinity ? undefined : now
  };
}

/**
 * The day by whose timetable a gathering of long ago is travelled to: its own where a timetable still covers it, else the same
 * weekday in the week of another day, or one that is covered.
 */
export function dayLike(date: string, near: string, covered: { first: string; last: string }): string {
  if (date >= covered.first && date <= covered.last) return date;
  const [then, now] = [Temporal.PlainDate.from(date), Temporal.PlainDate.from(near)];
  const alike = now.add({ days: then.dayOfWeek - now.dayOfWeek });
  const found = [0, 7, -7].map((days) => alike.add({ days }).toString());
  return found.find((day) => day >= covered.first && day <= covered.last) ?? near;
}

function capped(minutes: number | undefined): number {
  return Math.min(TOO_FAR, minutes ?? TOO_FAR);
}

function middleOf(some: readonly { people: number; value: number }[]): number {
  const sorted = some.toSorted((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { people }) => sum + people, 0) / 2;
  let seen = 0;
  for (const { people, value } of sorted) {
    seen += people;
    if (seen >= half) return value;
  }
  return 0;
}
