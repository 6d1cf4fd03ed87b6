import { expect, test } from 'vitest';
import type { Gathering } from './gathering.ts';
import { daysOf } from './hours.ts';

const gathering = (start: string, end?: string): Gathering => ({
  title: 'Library Camp',
  start,
  ...(end && { end }),
  attendance: 'in-person',
  cancelled: false
});
const hour = 3600;

test('a day from morning to afternoon is one day with its hours', () => {
  expect(daysOf(gathering('2026-12-05T10:30', '2026-12-05T16:30'))).toEqual({
    days: [{ date: '2026-12-05', start: 10.5 * hour, end: 16.5 * hour }],
    assumed: false
  });
});

test('an event without an end is a question, which keeps the start', () => {
  expect(daysOf(gathering('2026-12-05T10:30'))).toEqual({ ask: 'hours', proposal: { start: '10:30', end: '16:30' } });
});

test('an evening without an end is proposed to take two hours', () => {
  expect(daysOf(gathering('2026-12-05T19:00'))).toEqual({ ask: 'hours', proposal: { start: '19:00', end: '21:00' } });
});

test('all day is a question, with a usual day as its proposal', () => {
  expect(daysOf(gathering('2026-12-05'))).toEqual({ ask: 'hours', proposal: { start: '09:30', end: '16:30' } });
});

test('hours that somebody gave to count with are said to be assumed', () => {
  expect(daysOf(gathering('2026-12-05'), { start: '10:00', end: '15:00' })).toEqual({
    days: [{ date: '2026-12-05', start: 10 * hour, end: 15 * hour }],
    assumed: true
  });
});

test('of several days each has the first start and the last end', () => {
  const days = daysOf(gathering('2026-12-05T13:00', '2026-12-07T15:00'));
  expect(days).toMatchObject({ assumed: false });
  expect('days' in days && days.days.map(({ date, start, end }) => [date, start / hour, end / hour])).toEqual([
    ['2026-12-05', 13, 15],
    ['2026-12-06', 13, 15],
    ['2026-12-07', 13, 15]
  ]);
});

test('an evening that goes on past midnight is one day', () => {
  expect(daysOf(gathering('2026-12-05T19:00', '2026-12-06T01:00'))).toEqual({
    days: [{ date: '2026-12-05', start: 19 * hour, end: 25 * hour }],
    assumed: false
  });
});

test('from an afternoon to a noon the days between are usual ones, and the last ends when it says', () => {
  const days = daysOf(gathering('2026-12-04T14:00', '2026-12-06T12:00'));
  expect('days' in days && days.days.map(({ start, end }) => [start / hour, end / hour])).toEqual([
    [14, 16.5],
    [9.5, 16.5],
    [9.5, 12]
  ]);
});

test('a day and a night, to the same hour, are two days', () => {
  const days = daysOf(gathering('2026-12-05T10:00', '2026-12-06T10:00'));
  expect('days' in days && days.days.map(({ start, end }) => [start / hour, end / hour])).toEqual([
    [10, 16.5],
    [8, 10]
  ]);
});

test('an end that is no later than the start says nothing', () => {
  const proposal = { start: '10:30', end: '16:30' };
  expect(daysOf(gathering('2026-12-05T10:30', '2026-12-05T10:30'))).toEqual({ ask: 'hours', proposal });
  expect(daysOf(gathering('2026-12-05T10:30', '2026-12-05T09:30'))).toEqual({ ask: 'hours', proposal });
});

test('hours given for an evening that is over after midnight are one day', () => {
  expect(daysOf(gathering('2026-12-05T20:00'), { start: '20:00', end: '00:30' })).toEqual({
    days: [{ date: '2026-12-05', start: 20 * hour, end: 24.5 * hour }],
    assumed: true
  });
});

test('of more than a fortnight the first thirteen days are counted, and the last', () => {
  const days = daysOf(gathering('2026-12-01', '2027-02-01'), { start: '09:30', end: '16:30' });
  const dates = 'days' in days ? days.days.map(({ date }) => date) : [];
  expect(dates).toHaveLength(14);
  expect(dates.slice(-2)).toEqual(['2026-12-13', '2027-02-01']);
});
