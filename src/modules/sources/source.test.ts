import { expect, test } from 'vitest';
import { nextLook } from './source.ts';

const now = new Date('2026-11-24T09:00:00Z');
const hoursUntil = (next: Date) => (next.getTime() - now.getTime()) / 3_600_000;

test('a calendar is read every hour', () => {
  expect(hoursUntil(nextLook(now, 0))).toBe(1);
});

test('one that fails is left alone ever longer, a day at most', () => {
  expect([1, 2, 3, 20].map((failures) => hoursUntil(nextLook(now, failures)))).toEqual([2, 4, 8, 24]);
});

test('its server may ask for longer, but not for ever', () => {
  expect(hoursUntil(nextLook(now, 1, 6 * 3600))).toBe(6);
  expect(hoursUntil(nextLook(now, 1, 999_999_999))).toBe(24);
});
