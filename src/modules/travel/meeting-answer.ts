import type { MeetingPoint } from './meeting-point.ts';
import type { OtherHours } from './other-hours.ts';
import type { Place } from './place.ts';

export type MeetingAnswer = {
  /** the best first */
  points: (MeetingPoint & { otherHours?: OtherHours })[];
  /** where it has been so far, for comparison */
  usual: MeetingPoint | undefined;
  people: number;
  /** no timetable covers the date; what they do cover, YYYY-MM-DD, where there is one */
  uncovered?: { first: string; last: string } | 'no-timetable';
};

/** The same of a group's own members: not even how many were counted is told. */
export type MembersAnswer = Omit<MeetingAnswer, 'people'>;

/** An area where at least so many of a group start, by its largest town or one nearby; none where there is none for miles. */
export type NamedArea = { name: string | undefined; atLeast: number };

/** A name that could be several places, or is none that is known. */
export type UnclearName = { name: string; field: 'who' | 'where' | 'usual'; places: Place[] };
