import { expect, test } from 'vitest';
import { dayOfMeeting, otherDays, readTimes, typedTimes, withTimes } from './meeting-times.ts';

const TIME = { date: '2027-05-15', start: '10:30', end: '15:30' };
const address = (...times: [date: string, start: string, end: string][]) => {
  const named = times.flatMap(([date, start, end]) => [
    ['date', date],
    ['start', start],
    ['end', end]
  ]);
  return new URLSearchParams(named);
};

test('days that were left empty are left out, and hours that were are those of the first day', () => {
  expect(typedTimes(address(['2027-05-15', '10:30', '15:30'], ['', '', ''], ['2027-05-22', '', '16:00']))).toEqual([
    TIME,
    { date: '2027-05-22', start: '10:30', end: '16:00' }
  ]);
  expect(typedTimes(address(['', '', '']))).toEqual([{ date: '', start: '', end: '' }]);
});

test('an address that is written is read as it was, and keeps what else stands in it', () => {
  const times = [TIME, ...otherDays(TIME)];
  const written = withTimes(new URLSearchParams({ who: 'Bangor', date: '2027-01-01', start: '', end: '' }), times);
  expect(typedTimes(written)).toEqual(times);
  expect(written.get('who')).toBe('Bangor');
});

test('a day that is given twice is one, and what is wrong is told of each', () => {
  expect(readTimes([TIME, { ...TIME }], '2027-05-01')).toEqual({ times: [TIME] });
  expect(readTimes([TIME, { ...TIME, date: '2027-04-30' }, { ...TIME, end: 'late' }], '2027-05-01')).toEqual({
    troubles: [{}, { date: 'over' }, { end: 'not-a-time' }]
  });
});

test('an end that is not after the start is on the next day', () => {
  expect(dayOfMeeting({ ...TIME, start: '20:00', end: '01:00' })).toEqual({
    date: '2027-05-15',
    start: 72_000,
    end: 90_000
  });
});

test('other days are the one after, and the same weekday in the weeks to come', () => {
  expect(otherDays(TIME).map(({ date }) => date)).toEqual(['2027-05-16', '2027-05-22', '2027-05-29', '2027-06-05']);
});
