import type { VerdictAnswer } from '@afield/reach';
import type { VerdictWord } from './verdict-view.ts';

const EASE = {
  online: 0,
  'day-trip': 1,
  'long-day': 2,
  overnight: 3,
  'place-unknown': 4,
  'no-start': 4,
  'out-of-reach': 5,
  'no-timetable': 6
} satisfies Record<VerdictWord, number>;

/** All that there are. */
export const VERDICT_WORDS = Object.keys(EASE) as VerdictWord[];

/** Lower is easier; the order in which a list "by ease" stands. */
export function easeOf(verdict: VerdictWord): number {
  return EASE[verdict];
}

/** Which of several answers to the same question is the kindest to the person: the easier verdict, then the shorter time away. */
export function isBetter(a: VerdictAnswer, b: VerdictAnswer): boolean {
  if (a.verdict !== b.verdict) return easeOf(a.verdict) < easeOf(b.verdict);
  return secondsTravelling(a) < secondsTravelling(b);
}

function secondsTravelling({ there, back }: VerdictAnswer): number {
  const length = (journey: VerdictAnswer['there']) => (journey ? journey.arrive - journey.depart : 0);
  return length(there) + length(back);
}
