import { expect, test } from 'vitest';
import { readTypedHours, type TypedHours } from './typed-hours.ts';

const typed = { date: '2027-03-27', start: '10:30', lastDate: '', end: '16.30', zone: 'Europe/London' };
const read = (more: Partial<TypedHours> = {}) => readTypedHours({ ...typed, ...more });

test('a day and two times are enough', () => {
  expect(read()).toMatchObject({ hours: { start: '2027-03-27T10:30', end: '2027-03-27T16:30' } });
});

test('every field that is wrong is told, at once', () => {
  expect(read({ date: '2027-02-30', start: 'noon', end: '', zone: 'Here' })).toEqual({
    troubles: { date: 'not-a-date', start: 'not-a-time', end: 'missing', zone: 'unknown' }
  });
});

test('an end before the start is refused, unless it is on a later day', () => {
  expect(read({ start: '19:00', end: '01:00' })).toEqual({ troubles: { end: 'before-start' } });
  expect(read({ start: '19:00', end: '00:30', lastDate: '2027-03-28' })).toMatchObject({
    hours: { end: '2027-03-28T00:30' }
  });
});

test('a time that the clocks skip is refused', () => {
  expect(read({ date: '2027-03-28', start: '01:30' })).toEqual({ troubles: { start: 'skipped-by-clocks' } });
  expect(read({ lastDate: '2027-03-28', end: '01:15' })).toEqual({ troubles: { end: 'skipped-by-clocks' } });
});

test('more than a month is a slip of the pen', () => {
  expect(read({ lastDate: '2028-03-28' })).toEqual({ troubles: { lastDate: 'too-long' } });
});
