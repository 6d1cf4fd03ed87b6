import { expect, test } from 'vitest';
import { bestOtherHours, shiftedDays } from './other-hours.ts';

const HOUR = 3600;
const day = { date: '2027-05-15', start: 10.5 * HOUR, end: 15.5 * HOUR };

test('a later start and an earlier end are tried, by an hour at most', () => {
  expect(shiftedDays(day).map(({ way, at }) => `${way} ${at / HOUR}`)).toEqual([
    'start 10.75',
    'start 11',
    'start 11.5',
    'end 15.25',
    'end 15',
    'end 14.5'
  ]);
});

test('each of them changes one end and leaves the rest', () => {
  expect(shiftedDays(day)[0]?.day).toEqual({ ...day, start: 10.75 * HOUR });
  expect(shiftedDays(day).at(-1)?.day).toEqual({ ...day, end: 14.5 * HOUR });
});

test('an evening of two hours is not made shorter', () => {
  expect(shiftedDays({ ...day, end: 12.5 * HOUR })).toEqual([]);
});

test('the change that lets the most more people come is told, and of equal ones the smallest', () => {
  const tried = [
    { way: 'start' as const, at: 10.75 * HOUR, people: 19 },
    { way: 'start' as const, at: 11 * HOUR, people: 21 },
    { way: 'end' as const, at: 15 * HOUR, people: 21 }
  ];
  expect(bestOtherHours(15, tried)).toEqual({ way: 'start', at: 11 * HOUR, more: 6 });
});

test('where no other hour helps anybody, none is told', () => {
  expect(bestOtherHours(15, [{ way: 'end', at: 15 * HOUR, people: 15 }])).toBeUndefined();
  expect(bestOtherHours(15, [])).toBeUndefined();
});
