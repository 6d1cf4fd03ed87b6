import { FEW } from './few.ts';
import type { MeetingPoint } from './meeting-point.ts';
import { thereAndBack } from './meeting-point.ts';
import type { OtherHours } from './other-hours.ts';

/** What one place at one time asks of a group's own members, as its organisers may read it. */
export type MembersThere =
  | {
      point: MeetingPoint & { otherHours?: OtherHours };
      /** how many were counted; undefined where that would tell of fewer than five who cannot come */
      of: number | undefined;
      uncovered?: undefined;
    }
  | { uncovered: { first: string; last: string } | 'no-timetable' };

/** What stands beside the form of a gathering: how many of the group's members could come, or what it takes to say so. */
export type MembersBeside =
  | { state: 'too-few' | 'open' | 'several-days' | 'which-town' | 'unknown-town' | 'often' }
  | { state: 'told'; there: MembersThere; place: string; date: string; start: string; end: string };

/** How many were counted in all, where it may be told beside a place: none is missing, or five or more are. */
export function toldOf(point: MeetingPoint, people: number): number | undefined {
  if (point.isFew) return undefined;
  const missing = people - thereAndBack(point);
  return missing === 0 || missing >= FEW ? people : undefined;
}
