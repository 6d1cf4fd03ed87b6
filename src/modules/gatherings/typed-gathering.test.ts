import { expect, test } from 'vitest';
import { readTypedGathering } from './typed-gathering.ts';

const typed = { title: '', town: 'Corwen', date: '2026-12-05', start: '10:00', end: '15:30' };

test('town, date and hours by hand are enough', () => {
  expect(readTypedGathering(typed)).toEqual({
    read: {
      title: 'Corwen',
      start: '2026-12-05T10:00',
      end: '2026-12-05T15:30',
      place: { name: 'Corwen' },
      attendance: 'in-person',
      cancelled: false
    }
  });
});

test('without hours only the day is known', () => {
  expect(readTypedGathering({ ...typed, start: '', end: '' })).toMatchObject({ read: { start: '2026-12-05' } });
});

test('an end before the start is after midnight', () => {
  expect(readTypedGathering({ ...typed, start: '19:00', end: '0:30' })).toMatchObject({
    read: { end: '2026-12-06T00:30' }
  });
});

test('each wrong field is named, all at once', () => {
  expect(readTypedGathering({ title: '', town: ' ', date: '2026-02-30', start: '25:00', end: 'late' })).toEqual({
    troubles: { town: 'missing', date: 'not-a-date', start: 'not-a-time', end: 'not-a-time' }
  });
});

test('hours the wrong way round are named, and so is an end without a start', () => {
  expect(readTypedGathering({ ...typed, start: '15:30', end: '10:00' })).toEqual({ troubles: { end: 'before-start' } });
  expect(readTypedGathering({ ...typed, start: '10:00', end: '10:00' })).toEqual({ troubles: { end: 'before-start' } });
  expect(readTypedGathering({ ...typed, start: '' })).toEqual({ troubles: { start: 'missing' } });
});

test('a start alone is kept, and its end is asked for later', () => {
  const read = readTypedGathering({ ...typed, end: '' });
  expect(read).toMatchObject({ read: { start: '2026-12-05T10:00' } });
  expect('read' in read && read.read).not.toHaveProperty('end');
});
