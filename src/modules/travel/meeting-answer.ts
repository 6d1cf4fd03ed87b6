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

/** A name that could be several places, or is none that is known. */
export type UnclearName = { name: string; field: 'who' | 'where' | 'usual'; places: Place[] };
