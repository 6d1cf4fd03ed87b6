import { expect, test } from 'vitest';
import { nearestWeekday } from './nearest-weekday.ts';

const DATES = { first: '2026-11-04', last: '2026-12-08' };

test('a date within the timetable stands for itself', () => {
  expect(nearestWeekday('2026-11-20', DATES)).toBe('2026-11-20');
});

test('a date before or after it is the first or the last of its weekday', () => {
  // A Saturday in June, and one in March.
  expect(nearestWeekday('2026-06-06', DATES)).toBe('2026-11-07');
  expect(nearestWeekday('2027-03-06', DATES)).toBe('2026-12-05');
  // Of the weekday on which it begins, or ends.
  expect(nearestWeekday('2026-10-28', DATES)).toBe('2026-11-04');
  expect(nearestWeekday('2026-12-15', DATES)).toBe('2026-12-08');
});

test('a timetable of a single Wednesday stands for no Saturday', () => {
  const day = { first: '2023-12-13', last: '2023-12-13' };
  expect(nearestWeekday('2026-06-06', day)).toBeUndefined();
  expect(nearestWeekday('2026-06-10', day)).toBe('2023-12-13');
});
