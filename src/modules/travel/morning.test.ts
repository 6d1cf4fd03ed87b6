import { expect, test } from 'vitest';
import { morningOf } from './morning.ts';

test('a morning lasts from four o’clock to four o’clock, by the clock of the zone', () => {
  expect(morningOf(new Date('2026-11-25T03:59:00Z'), 'Europe/London')).toBe('2026-11-24');
  expect(morningOf(new Date('2026-11-25T04:00:00Z'), 'Europe/London')).toBe('2026-11-25');
  expect(morningOf(new Date('2026-11-25T03:00:00Z'), 'Europe/Berlin')).toBe('2026-11-25');
});

test('on the days that clocks change as well', () => {
  expect(morningOf(new Date('2027-03-28T02:59:00Z'), 'Europe/London')).toBe('2027-03-27');
  expect(morningOf(new Date('2027-03-28T03:00:00Z'), 'Europe/London')).toBe('2027-03-28');
});
