import { expect, test } from 'vitest';
import { decideChange } from './verdict-change.ts';

test('she is told when it becomes harder', () => {
  expect(decideChange({ was: 'day-trip', now: 'long-day' })).toBe('worse');
  expect(decideChange({ was: 'long-day', now: 'overnight' })).toBe('worse');
  expect(decideChange({ was: 'day-trip', now: 'out-of-reach' })).toBe('worse');
});

test('she is not told that it is the same, or that it has become easier out of the blue', () => {
  expect(decideChange({ was: 'day-trip', now: 'day-trip' })).toBeUndefined();
  expect(decideChange({ was: 'overnight', now: 'day-trip' })).toBeUndefined();
});

test('after she was told that it is harder she is told when it is easier again, and once', () => {
  expect(decideChange({ was: 'overnight', now: 'day-trip', told: 'overnight' })).toBe('better');
  expect(decideChange({ was: 'day-trip', now: 'day-trip', told: 'day-trip' })).toBeUndefined();
  expect(decideChange({ was: 'no-timetable', now: 'day-trip', told: 'overnight' })).toBe('better');
});

test('the same change is told once, even if what was before is looked at again', () => {
  expect(decideChange({ was: 'day-trip', now: 'overnight', told: 'overnight' })).toBeUndefined();
});

test('dates that no timetable covers are nobody’s news', () => {
  expect(decideChange({ was: 'day-trip', now: 'no-timetable' })).toBeUndefined();
  expect(decideChange({ was: 'no-timetable', now: 'overnight' })).toBeUndefined();
  expect(decideChange({ was: undefined, now: undefined })).toBeUndefined();
});
