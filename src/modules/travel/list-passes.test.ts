import { expect, test } from 'vitest';
import { passesOf } from './list-passes.ts';

test('a list by date is gone through once, and nobody looks for verdicts that all may be', () => {
  expect(passesOf({ verdicts: [], sort: 'date' }, true)).toMatchObject([{ ease: 0, isEvery: true }]);
  expect(passesOf({ verdicts: ['day-trip', 'online'], sort: 'date' }, true)).toEqual([
    { ease: 0, verdicts: ['online', 'day-trip'], isEvery: false }
  ]);
});

test('a list by ease is gone through once for each degree', () => {
  const passes = passesOf({ verdicts: ['overnight', 'day-trip', 'online'], sort: 'ease' }, true);
  expect(passes).toEqual([
    { ease: 0, verdicts: ['online'], isEvery: false, isOnline: true },
    { ease: 1, verdicts: ['day-trip'], isEvery: false, isOnline: false },
    { ease: 3, verdicts: ['overnight'], isEvery: false, isOnline: false }
  ]);
});

test('without a start nothing is looked through for what cannot be found', () => {
  expect(passesOf({ verdicts: ['day-trip'], sort: 'date' }, false)).toEqual([]);
  expect(passesOf({ verdicts: ['day-trip', 'online'], sort: 'ease' }, false)).toMatchObject([{ verdicts: ['online'] }]);
  expect(passesOf({ verdicts: [], sort: 'date' }, false)).toMatchObject([{ isEvery: true }]);
});
