import type { Point } from '@afield/reach';

/** A gathering as somebody sees it who has to travel there: what is known of where and when, and what was assumed. */
export type Outing = {
  title: string;
  /** IANA name of the zone that the hours are in */
  zone: string;
  attendance: 'in-person' | 'online' | 'hybrid';
  /** undefined where nobody knows where it is; `guessed`: found by its name only */
  place?: Point & { name: string; guessed: boolean };
  days: OutingDay[];
  /** nobody said the hours */
  assumed: boolean;
};

/** One day of it: seconds from midnight by the clock of its zone; an end past midnight is beyond 86,400. */
export type OutingDay = { date: string; start: number; end: number };

/** An outing whose place is known, so that it can be travelled to. */
export type PlacedOuting = Outing & { place: NonNullable<Outing['place']> };
