import { expect, test } from 'vitest';
import { proposeDay } from './propose-day.ts';

const CALLED = { hello: 'Hello', coffee: 'Coffee', lunch: 'Lunch', close: 'Close' };
const day = (start: string, end: string) =>
  proposeDay(start, end, CALLED).map(({ starts, ends, called }) => `${starts}–${ends} ${called || 'sessions'}`);

test('a day has five times for sessions, and keeps hello, coffee, lunch and close free', () => {
  expect(day('10:30', '16:30')).toEqual([
    '10:30–10:50 Hello',
    '10:50–11:40 sessions',
    '11:40–11:55 Coffee',
    '11:55–12:45 sessions',
    '12:45–13:30 Lunch',
    '13:30–14:20 sessions',
    '14:20–15:10 sessions',
    '15:10–16:00 sessions',
    '16:00–16:30 Close'
  ]);
});

test('an evening has what fits into it', () => {
  expect(day('18:00', '20:00')).toEqual([
    '18:00–18:20 Hello',
    '18:20–18:55 sessions',
    '18:55–19:10 Coffee',
    '19:10–19:45 sessions',
    '19:45–20:00 Close'
  ]);
  expect(day('18:00', '18:30')).toHaveLength(3);
});

test('a gathering that ends on another day is proposed six hours', () => {
  expect(day('20:00', '02:00').at(-1)).toBe('01:30–02:00 Close');
});
