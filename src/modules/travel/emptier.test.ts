import type { ImportReport } from '@afield/reach';
import { expect, test } from 'vitest';
import { findEmptier } from './emptier.ts';

const TODAY = '2026-11-29';
const WAS: ImportReport = {
  stops: 100,
  routes: 10,
  trips: 1000,
  firstDate: '2026-11-01',
  lastDate: '2026-12-20',
  zone: 'Europe/London',
  ignored: []
};
const emptier = (now: Partial<ImportReport>) => findEmptier(WAS, { ...WAS, ...now }, TODAY)?.why;

test('a version that is a little smaller, or starts later, is taken', () => {
  expect(emptier({ stops: 60, trips: 501, firstDate: '2026-11-29', lastDate: '2026-12-12' })).toBeUndefined();
});

test('one that has lost more than half of its stops or trips is kept out', () => {
  expect(emptier({ stops: 49 })).toBe('fewer-stops');
  expect(emptier({ trips: 499 })).toBe('fewer-trips');
});

test('one in which nothing runs, or nothing any more, is kept out', () => {
  expect(emptier({ trips: 0, firstDate: null, lastDate: null })).toBe('nothing-runs');
  expect(emptier({ lastDate: '2026-11-28' })).toBe('over');
});

test('where the one in use is past too, a past one is no worse', () => {
  const past = { ...WAS, lastDate: '2026-11-20' };
  expect(findEmptier(past, { ...past, lastDate: '2026-11-27' }, TODAY)).toBeUndefined();
});
