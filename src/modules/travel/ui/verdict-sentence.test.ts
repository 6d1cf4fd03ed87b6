import { beforeEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import { hideStart } from '../hide-start.ts';
import { dayTrip, longDay, nightBefore, noTimetable, online, outOfReach } from '../verdict-view-examples.ts';
import { verdictSentence } from './verdict-sentence.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));

test('a long day is told in one sentence', () => {
  expect(verdictSentence(longDay)).toBe(
    'A long day: be at Bangor station 06:53, back 21:15, last way home 18:36, dark from 18:20.'
  );
});

test('the same in Welsh', () => {
  overwriteGetLocale(() => 'cy');
  expect(verdictSentence(longDay)).toBe(
    'Diwrnod hir: Bangor station erbyn 06:53, yn ôl 21:15, y ffordd olaf adref 18:36, tywyll o 18:20.'
  );
});

test('by daylight and with the last way home', () => {
  expect(verdictSentence(dayTrip)).toBe(
    'There and back in a day: be at Bangor station 09:04, back 16:31, and that is the last way home.'
  );
});

test('a night before says on which day to leave', () => {
  expect(verdictSentence({ ...nightBefore, isLastBack: false, lastBack: undefined })).toBe(
    'Needs the night before: be at Bangor station 15:50 the day before, back 20:58, dark from 18:20.'
  );
});

test('a start before five reads as very early, with the choice of going the night before', () => {
  const early = { ...longDay, be: { stop: 'Bangor station', time: '04:15' }, veryEarly: true };
  expect(verdictSentence(early)).toMatch(/^A long day, very early: leave 04:15, or go the night before, back 21:15/);
  expect(verdictSentence({ ...early, verdict: 'overnight', nights: ['before'] })).toMatch(
    /^Very early: leave 04:15, or go the night before, back 21:15/
  );
});

test('a start that is only earlier than the reader likes is her choice', () => {
  const early = { ...longDay, verdict: 'overnight' as const, nights: ['before' as const] };
  expect(verdictSentence({ ...early, be: { stop: 'Bangor station', time: '05:53' } })).toMatch(
    /^Needs the night before, or an early start: be at Bangor station 05:53, back 21:15/
  );
});

test('several days that are each a day’s journey do not read as one day', () => {
  const gathering = { ...dayTrip.gathering, end: '2027-03-14T15:30', days: 2 };
  expect(verdictSentence({ ...dayTrip, gathering })).toMatch(
    /^There and back each day: be at Bangor station 09:04, back Sunday 14/
  );
});

test('coming back after midnight is not coming back the day after', () => {
  const late = { ...longDay, verdict: 'overnight' as const, nights: ['after' as const] };
  const back = { ...longDay.back!, arrive: 1480 };
  expect(verdictSentence({ ...late, back, backAt: { stop: 'Bangor station', time: '00:40', dayAfter: true } })).toMatch(
    /^Needs the night after: be at Bangor station 06:53, back 00:40 in the night/
  );
  const nextDay = { stop: 'Bangor station', time: '09:40', dayAfter: true };
  expect(verdictSentence({ ...late, back: { ...back, arrive: 2020 }, backAt: nextDay })).toMatch(
    /back 09:40 the day after/
  );
});

test('several days name the day of coming home', () => {
  const gathering = { ...longDay.gathering, end: '2027-03-14T16:30', days: 2 };
  expect(verdictSentence({ ...longDay, verdict: 'overnight', nights: ['between'], gathering })).toMatch(
    /^Needs a night away: be at Bangor station 06:53, back Sunday 14 March 21:15/
  );
});

test('hybrid: its travel, or online', () => {
  const gathering = { ...longDay.gathering, attendance: 'hybrid' as const };
  expect(verdictSentence({ ...longDay, gathering })).toMatch(/dark from 18:20, or online from 10:30 to 16:30\.$/);
});

test('what cannot be reached says what is missing', () => {
  expect(verdictSentence(outOfReach)).toBe('Out of reach from Bangor: no way there by 10:30.');
  expect(verdictSentence({ ...outOfReach, there: longDay.there })).toBe(
    'Out of reach from Bangor: no way home after 16:30.'
  );
});

test('where there is no timetable there is no estimate', () => {
  expect(verdictSentence(noTimetable)).toBe('No timetable for 13 March yet.');
  expect(verdictSentence({ ...noTimetable, missing: 'over' })).toBe(
    'No timetable for 13 March: the ones here begin later.'
  );
});

test('where the start is hidden no stop is named', () => {
  expect(verdictSentence(hideStart(longDay))).toBe(
    'A long day: leave 06:53, back 21:15, last way home 18:36, dark from 18:20.'
  );
});

test('online needs no way', () => {
  expect(verdictSentence(online)).toBe('Online: 12:00 to 12:40, from wherever you are.');
});
