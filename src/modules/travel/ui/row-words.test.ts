import { beforeEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import { dayTrip, longDay, nightBefore, noTimetable, online, outOfReach } from '../verdict-view-examples.ts';
import { rowWords } from './row-words.ts';
import { verdictWords } from './verdict-words.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));

test('a row says the span of the day and what matters about it', () => {
  expect(rowWords(dayTrip)).toBe('09:04 to 16:31, no changes, and that is the last way home');
  expect(rowWords(longDay)).toBe('06:53 to 21:15, last way home 18:36');
  expect(rowWords({ ...dayTrip, isLastBack: false, there: longDay.there, back: longDay.back })).toBe(
    '06:53 to 21:15, 2 changes each way'
  );
});

test('a night away says when to leave', () => {
  expect(verdictWords(nightBefore)).toBe('Needs the night before');
  expect(rowWords(nightBefore)).toBe(
    'be at Bangor station 15:50 the day before, back 20:58, and that is the last way home'
  );
});

test('a row says that one may join online, and what hours it was counted by', () => {
  const gathering = { ...longDay.gathering, attendance: 'hybrid' as const };
  expect(rowWords({ ...longDay, gathering })).toBe('06:53 to 21:15, last way home 18:36, or online');
  expect(rowWords({ ...longDay, countedAs: { start: '09:30', end: '16:30' } })).toBe(
    '06:53 to 21:15, last way home 18:36, counted from 09:30 to 16:30'
  );
});

test('what cannot be reached says why, and online says when', () => {
  expect(rowWords(outOfReach)).toBe('no way there by 10:30');
  expect(rowWords(noTimetable)).toBe('13 March');
  expect(rowWords(online)).toBe('12:00 to 12:40');
});
