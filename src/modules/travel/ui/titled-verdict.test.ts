import { beforeEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import { dayTrip, longDay, nightBefore, online } from '../verdict-view-examples.ts';
import { titledVerdict } from './titled-verdict.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));

test('a title in a calendar begins with what the day is like', () => {
  expect(titledVerdict(longDay, 'Library Camp')).toBe('Long day 06:53–21:15: Library Camp');
  expect(titledVerdict(dayTrip, 'Library Camp')).toBe('Day trip 09:04–16:31: Library Camp');
  expect(titledVerdict(nightBefore, 'Library Camp')).toBe('Needs the night before: Library Camp');
  expect(titledVerdict(online, 'Library Camp')).toMatch(/^Online \d\d:\d\d–\d\d:\d\d: Library Camp$/);
});

test('in Welsh too', () => {
  overwriteGetLocale(() => 'cy');
  expect(titledVerdict(longDay, 'Library Camp')).toBe('Diwrnod hir 06:53–21:15: Library Camp');
});
