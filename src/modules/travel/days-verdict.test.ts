import { expect, test } from 'vitest';
import type { DatedJourney, Verdict, VerdictAnswer } from '@afield/reach';
import { isBetter } from './best-verdict.ts';
import { verdictOfDays } from './days-verdict.ts';

const journey = (date: string, depart: number, arrive: number): DatedJourney => ({
  date,
  depart,
  arrive,
  changes: 0,
  legs: []
});
const day = (verdict: Verdict, date: string): VerdictAnswer => ({
  verdict,
  there: verdict === 'out-of-reach' ? null : journey(date, 0, 100),
  back: verdict === 'out-of-reach' ? null : journey(date, 200, 300),
  lastBack: 250
});

test('two days that are each a day trip are there and back in a day', () => {
  const answer = verdictOfDays([day('day-trip', '2026-03-14'), day('day-trip', '2026-03-15')]);
  expect(answer.verdict).toBe('day-trip');
  expect(answer.there?.date).toBe('2026-03-14');
  expect(answer.back?.date).toBe('2026-03-15');
});

test('a second day without a way in makes it a night away, as long as there are a way there and a way back', () => {
  const second = { ...day('overnight', '2026-03-15'), there: null, verdict: 'out-of-reach' as const };
  expect(verdictOfDays([day('day-trip', '2026-03-14'), second]).verdict).toBe('overnight');
});

test('without a way back from the last day it is out of reach', () => {
  expect(verdictOfDays([day('day-trip', '2026-03-14'), day('out-of-reach', '2026-03-15')]).verdict).toBe(
    'out-of-reach'
  );
});

test('one day without a timetable leaves the whole without one', () => {
  expect(verdictOfDays([day('day-trip', '2026-03-14'), day('no-timetable', '2026-03-15')])).toEqual({
    verdict: 'no-timetable',
    there: null,
    back: null,
    lastBack: null
  });
});

test('of two answers the easier verdict is better, then the one with less travelling', () => {
  expect(isBetter(day('day-trip', 'x'), day('long-day', 'x'))).toBe(true);
  const slower = { ...day('day-trip', 'x'), there: journey('x', 0, 150) };
  expect(isBetter(day('day-trip', 'x'), slower)).toBe(true);
  expect(isBetter(slower, day('day-trip', 'x'))).toBe(false);
});
