import { expect, test } from 'vitest';
import { seasonOf } from './season.ts';

test('winter is December to February in the north, and summer in the south', () => {
  const dates = ['2026-11-30', '2026-12-01', '2027-02-28', '2027-03-01', '2027-06-01', '2027-09-01'];
  expect(dates.map((date) => seasonOf(date, 52))).toEqual(['autumn', 'winter', 'winter', 'spring', 'summer', 'autumn']);
  expect(dates.map((date) => seasonOf(date, -30))).toEqual([
    'spring',
    'summer',
    'summer',
    'autumn',
    'winter',
    'spring'
  ]);
});
