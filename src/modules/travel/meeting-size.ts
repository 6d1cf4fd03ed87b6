import type { MembersAsked } from './meeting-question.ts';

/** So many venues, towns or stations are tried at most. */
const MOST_TRIED = { towns: 40, stations: 40, venues: 60 } as const;
/** An answer that takes more is not waited for: places on days, and ways of somewhere to them. */
const LARGE = { searches: 500, ways: 1_000_000 };

/** Whether a question takes minutes rather than seconds. @param starts places or districts that people start from */
export function isLargeMeeting({ among, where, times }: MembersAsked, starts: number): boolean {
  const places = among === 'named' ? where.length : MOST_TRIED[among];
  const searches = places * times.length;
  return searches > LARGE.searches || searches * starts > LARGE.ways;
}
