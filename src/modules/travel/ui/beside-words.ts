import { dayMonth } from '#platform/ui/format-date.ts';
import { thereAndBack } from '../meeting-point.ts';
import type { MembersBeside } from '../members-there.ts';
import * as m from '#messages';

type Told = Extract<MembersBeside, { state: 'told' }>;
type Open = Exclude<MembersBeside, Told>;

/** "Llandudno Junction: 19 of 24 members there and back." */
export function besideSentence({ there, place }: Pick<Told, 'there' | 'place'>): string {
  if (there.uncovered === 'no-timetable') return m.travel_meet_no_timetable();
  if (there.uncovered)
    return `${m.travel_meet_uncovered()}. ${m.travel_meet_uncovered_why({ first: dayMonth(there.uncovered.first), last: dayMonth(there.uncovered.last) })}`;
  const { point, of } = there;
  const n = thereAndBack(point);
  if (point.isFew) return m.travel_beside_few({ place });
  if (of === undefined) return m.travel_beside_nearly({ place, n });
  return n === of ? m.travel_beside_all({ place, people: of }) : m.travel_beside_of({ place, n, people: of });
}

const HINTS = {
  open: m.travel_beside_open,
  'too-few': m.travel_beside_too_few,
  'several-days': m.travel_beside_days,
  'which-town': m.travel_beside_which_town,
  'unknown-town': m.travel_beside_unknown_town,
  often: m.travel_beside_often
} satisfies Record<Open['state'], () => string>;

/** What it takes to say more. */
export function besideHint({ state }: Open): string {
  return HINTS[state]();
}
