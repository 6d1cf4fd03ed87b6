import type { Furthest } from './turns.ts';

/** What matters most when a place to meet is chosen. */
export const MATTERS = ['most', 'fair', 'least', 'turns'] as const;
export type Matter = (typeof MATTERS)[number];

/** What one place asks of those who would come; people are counted, never named. */
export type MeetingPoint = {
  /** of the place, by which a form knows which of several of its name is meant */
  key: string;
  name: string;
  lat: number;
  lon: number;
  /** how many are there and back in a day, on a long day, with a night away, not at all */
  day: number;
  long: number;
  night: number;
  out: number;
  /** of those who are there and back: minutes from door to start and from end to door, the mean of both ways, ascending */
  minutes: readonly number[];
  /** fewer than five are there and back, and how many is not said */
  isFew?: true;
  /** where it is known where it has been so far: everybody's minutes, weighed by what each has travelled; see `weighTurns` */
  weighed?: number;
  furthest?: Furthest;
};

/** How many of those there and back go step-free, as far as the timetable says so; or that it says nothing about steps at all. */
export type StepFree = number | 'unknown' | 'few' | 'nearly-all';

/** Where nearly as many can come as anywhere: nine of ten of them. */
const NEARLY_AS_MANY = 0.9;

/** How many are home again on the same day. */
export function thereAndBack({ day, long }: MeetingPoint): number {
  return day + long;
}

/** The middle one of those who are there and back; undefined where nobody is. */
export function typicalMinutes({ minutes }: MeetingPoint): number | undefined {
  return minutes[Math.floor((minutes.length - 1) / 2)];
}

export function longestMinutes({ minutes }: MeetingPoint): number | undefined {
  return minutes.at(-1);
}

/** All their minutes one way, together. */
export function minutesInAll({ minutes }: MeetingPoint): number {
  return minutes.reduce((sum, one) => sum + one, 0);
}

/**
 * The best place first. By `most`, the most people there and back decide, then fewer long days, then less travel. By the others,
 * places where nearly as many can come stand first, and among them by `fair` the one whose longest way is shortest, by `least` where
 * all together travel least, by `turns` the same with each counted by what she has travelled so far.
 */
export function rankMeetingPoints<Point extends MeetingPoint>(points: readonly Point[], matter: Matter): Point[] {
  const best = Math.max(0, ...points.map(thereAndBack));
  const enough = matter === 'most' ? Infinity : Math.max(1, Math.ceil(best * NEARLY_AS_MANY));
  const isEnough = (point: Point) => (thereAndBack(point) >= enough ? 0 : 1);
  const weight = WEIGHTS[matter];
  return points.toSorted(
    (a, b) =>
      isEnough(a) - isEnough(b) ||
      (isEnough(a) === 0 ? weight(a) - weight(b) : 0) ||
      thereAndBack(b) - thereAndBack(a) ||
      b.day - a.day ||
      b.night - a.night ||
      minutesInAll(a) - minutesInAll(b) ||
      a.name.localeCompare(b.name)
  );
}

const WEIGHTS = {
  most: () => 0,
  fair: (point) => longestMinutes(point) ?? 0,
  least: minutesInAll,
  turns: (point) => point.weighed ?? minutesInAll(point)
} satisfies Record<Matter, (point: MeetingPoint) => number>;
