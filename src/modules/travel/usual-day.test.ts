import { expect, test } from 'vitest';
import { usualDay } from './usual-day.ts';

const HOUR = 3600;
const day = (date: string, start: number, end: number) => ({ date, start: start * HOUR, end: end * HOUR });

test('one more day is on the commonest weekday, at the hours in the middle, four weeks ahead or a little more', () => {
  const days = [day('2026-11-07', 10, 16), day('2026-11-14', 11, 17), day('2026-11-18', 18, 20)];
  expect(usualDay(days, '2026-11-29')).toEqual(day('2027-01-02', 11, 17));
});

test('with nothing held yet it is a Saturday from half past ten to four', () => {
  expect(usualDay([], '2026-11-29')).toEqual(day('2027-01-02', 10.5, 16));
});

test('a day ends after it starts', () => {
  expect(
    usualDay([day('2026-11-07', 20, 22), day('2026-11-14', 20, 23), day('2026-11-21', 9, 12)], '2026-11-29')
  ).toEqual(day('2027-01-02', 20, 22));
  expect(
    usualDay([day('2026-11-07', 20, 23), day('2026-11-14', 9, 12), day('2026-11-21', 20, 20)], '2026-11-29')
  ).toEqual(day('2027-01-02', 20, 25.5));
});
