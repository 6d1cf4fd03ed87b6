import { isEnough, peopleIn, stepFreeWithoutFew, withoutFew } from '../few.ts';
import { type MembersThere, toldOf } from '../members-there.ts';
import type { Place } from '../place.ts';
import { countedStarts } from './counted-starts.ts';
import { findMeetingPoints } from './find-meeting-points.ts';
import type { MeetingDay } from './judge-places.ts';
import { selectMorningCounts } from './morning-queries.ts';
import type { Travelling } from './travelling.ts';

/** One place at one time, for the members of a group. */
export type MembersThereWanted = { group: string; place: Place; when: MeetingDay };

/** How many of a group can get to one place and home again, as of this morning; undefined where too few are counted. */
export async function askMembersThere(
  travelling: Travelling,
  { group, place, when }: MembersThereWanted
): Promise<MembersThere | undefined> {
  const counts = await selectMorningCounts(travelling.db, group);
  if (!isEnough(counts)) return undefined;
  const starts = await countedStarts(travelling.db, counts);
  const looking = { among: 'named' as const, size: 0 as const, usual: undefined, matter: 'most' as const };
  const wanted = {
    starts,
    whens: [when],
    places: [place],
    ...looking,
    told: withoutFew,
    toldStepFree: stepFreeWithoutFew
  };
  const { points, uncovered } = await findMeetingPoints(travelling, wanted);
  const [point] = points;
  if (!point) return { uncovered: uncovered ?? 'no-timetable' };
  return { point, of: toldOf(point, peopleIn(counts)) };
}
