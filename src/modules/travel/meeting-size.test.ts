import { expect, test } from 'vitest';
import { isLargeMeeting } from './meeting-size.ts';

const asked = (places: number, days: number) => ({
  among: 'named' as const,
  size: 0 as const,
  where: Array.from({ length: places }, (_, index) => `Town ${index}`),
  times: Array.from({ length: days }, () => ({ date: '2027-05-15', start: '10:30', end: '15:30' })),
  usual: undefined,
  matter: 'most' as const
});

test('a hundred places for two thousand people on one day, or on five, is waited for', () => {
  expect([isLargeMeeting(asked(100, 1), 2000), isLargeMeeting(asked(100, 5), 2000)]).toEqual([false, false]);
  expect(isLargeMeeting({ ...asked(0, 5), among: 'towns' }, 2000)).toBe(false);
});

test('more places on more days, or many more people, are not', () => {
  expect([isLargeMeeting(asked(101, 5), 10), isLargeMeeting(asked(100, 5), 2001)]).toEqual([true, true]);
});
