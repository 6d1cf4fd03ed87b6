import { expect, test } from 'vitest';
import { isZone, readTimeInZone } from './time-in-zone.ts';

test('a clock reading is a moment of its zone', () => {
  expect(readTimeInZone('2026-12-05T10:30', 'Europe/London')).toEqual({ at: new Date('2026-12-05T10:30:00Z') });
  expect(readTimeInZone('2027-06-05T10:30', 'Europe/London')).toEqual({ at: new Date('2027-06-05T09:30:00Z') });
});

test('an hour that the clocks skip is no time', () => {
  expect(readTimeInZone('2027-03-28T01:30', 'Europe/London')).toEqual({ trouble: 'skipped-by-clocks' });
  expect(readTimeInZone('2027-03-28T01:30', 'UTC')).toEqual({ at: new Date('2027-03-28T01:30:00Z') });
});

test('of an hour that there is twice the first is meant', () => {
  expect(readTimeInZone('2027-10-31T01:30', 'Europe/London')).toEqual({ at: new Date('2027-10-31T00:30:00Z') });
});

test('zones are known by their names', () => {
  expect(['UTC', 'Europe/Berlin', 'Moon/Tranquility'].map(isZone)).toEqual([true, true, false]);
});
