import type { Among, TownSize } from './meeting-among.ts';
import type { MeetingPoint, StepFree } from './meeting-point.ts';
import type { OtherHours } from './other-hours.ts';
import type { Place } from './place.ts';

/** A place on one of the days that were asked about. */
export type PointAt = MeetingPoint & {
  /** its number among those days */
  time: number;
};

/** A place on its best day, and on all of them. */
export type PlaceOfAnswer = PointAt & {
  times: PointAt[];
  /** of the first few */
  otherHours?: OtherHours;
  stepFree?: StepFree;
};

export type MeetingAnswer = {
  /** the best first */
  points: PlaceOfAnswer[];
  /** where it has been so far, on the best day, for comparison */
  usual: PointAt | undefined;
  people: number;
  /** among how many places it was looked, and which */
  lookedAt: { places: number; among: Among; size: TownSize };
  /** how many gatherings the turns were weighed by; none where there were none */
  turnsBy?: number;
  /** no timetable covers these of the days, by their numbers */
  uncoveredTimes: number[];
  /** no timetable covers any of them; what they do cover, YYYY-MM-DD, where there is one */
  uncovered?: { first: string; last: string } | 'no-timetable';
};

/** The same of a group's own members: not even how many were counted is told. */
export type MembersAnswer = Omit<MeetingAnswer, 'people'>;

/** An area where at least so many of a group start, by its largest town or one nearby; none where there is none for miles. */
export type NamedArea = { name: string | undefined; atLeast: number };

/** A name that could be several places, or is none that is known. */
export type UnclearName = { name: string; field: 'who' | 'where' | 'usual'; places: Place[] };
