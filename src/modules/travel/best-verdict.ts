import type { Verdict, VerdictAnswer } from '@afield/reach';

const EASE: Record<Verdict, number> = {
  'day-trip': 0,
  'long-day': 1,
  overnight: 2,
  'out-of-reach': 3,
  'no-timetable': 4
};

/** Lower is easier; the order in which a list "by ease" stands. */
export function easeOf(verdict: Verdict): number {
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
