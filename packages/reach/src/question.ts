/** Degrees, WGS 84. */
export type Point = { lat: number; lon: number };

/** A stop that an end is joined to by a walk of exactly this many seconds. */
export type Joint = { stop: string; seconds: number };

/** Where a journey begins or ends: a point, joined to the stops around it, or up to three stops at given walks. */
export type End =
  | { at: Point }
  | {
      stops: Joint[];
      /** also joined, by a walk on top, to stops of other feeds around: the same station stands in each */
      otherFeeds?: boolean;
      /** where the stops are, should a timetable not have one of them: it is then joined to the stops around, each that much further away */
      otherwise?: Point;
    };

/** How a person walks and changes. */
export type Walking = {
  /** metres a second */
  speed: number;
  /** by how much a way on foot is longer than the straight line */
  factor: number;
  /** metres, straight line times factor: door to stop, stop to door, door to door */
  maxWalk: number;
  /** metres, straight line times factor: stop to stop */
  maxTransfer: number;
  /** seconds at least between getting off and getting on */
  changeTime: number;
  /** kilometres in a straight line within which an end without a stop in walking distance is joined by a `local` leg; null: never */
  local: number | null;
};

export const DEFAULT_WALKING: Walking = {
  speed: 1.33,
  factor: 1.25,
  maxWalk: 1500,
  maxTransfer: 500,
  changeTime: 120,
  local: null
};

/** A person's limits; seconds from noon minus 12 hours of the day in question. */
export type Limits = { earliest: number; latest: number; /** seconds */ comfortable: number };

export const DEFAULT_LIMITS: Limits = { earliest: 6 * 3600, latest: 23 * 3600, comfortable: 3 * 3600 };

/** All times are whole seconds from noon minus 12 hours of `date` in the timetable's zone. */
export type JourneyQuestion = {
  from: End;
  to: End;
  /** YYYY-MM-DD */
  date: string;
  when: { depart: number } | { arrive: number };
  walking: Walking;
};

export type VerdictQuestion = {
  home: End;
  venue: Point;
  /** YYYY-MM-DD, of the start */
  date: string;
  start: number;
  /** not after the start: on the next day */
  end: number;
  walking: Walking;
  limits: Limits;
};

export type Leg = {
  kind: 'walk' | 'ride' | 'local';
  /** a stop_id or 'door' */
  from: string;
  to: string;
  depart: number;
  arrive: number;
  trip: string | null;
  route: string | null;
  onRequest?: true;
};

export type Journey = { depart: number; arrive: number; changes: number; legs: Leg[] };

/** A journey whose times count from the given day, which may be the one before the gathering. */
export type DatedJourney = Journey & { date: string };

export type JourneyAnswer = { journey: Journey } | { journey: null; reason?: 'no-timetable' };

export type Verdict = 'day-trip' | 'long-day' | 'overnight' | 'out-of-reach' | 'no-timetable';

export type VerdictAnswer = {
  verdict: Verdict;
  there: DatedJourney | null;
  back: DatedJourney | null;
  /** seconds from noon minus 12 hours of the question's date */
  lastBack: number | null;
};
