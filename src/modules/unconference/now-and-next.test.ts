import { expect, test } from 'vitest';
import { hasGoneBy, nowAndNext } from './now-and-next.ts';

const slot = (starts: string, ends: string) => ({ id: starts, starts, ends, called: '' });
const DAY = [slot('10:30', '11:15'), slot('11:15', '12:00'), slot('13:00', '14:00')];
const at = (local: string) => {
  const { day, now, next } = nowAndNext(DAY, '2026-12-12', local);
  return [day, now?.id, next?.id];
};

test('on the day something is on, or comes next', () => {
  expect(at('2026-12-12T09:00')).toEqual(['today', undefined, '10:30']);
  expect(at('2026-12-12T11:15')).toEqual(['today', '11:15', '13:00']);
  expect(at('2026-12-12T12:30')).toEqual(['today', undefined, '13:00']);
  expect(at('2026-12-12T14:00')).toEqual(['over', undefined, undefined]);
});

test('before the day all is ahead, and after it over, at whatever time of day', () => {
  expect(at('2026-12-11T23:20')).toEqual(['ahead', undefined, undefined]);
  expect(at('2026-12-13T09:00')).toEqual(['over', undefined, undefined]);
});

test('a time has gone by once a later one is on or next, and none has while the day is ahead or all of it over', () => {
  const gone = (local: string) => {
    const when = nowAndNext(DAY, '2026-12-12', local);
    return DAY.filter((one) => hasGoneBy(when, one)).map(({ id }) => id);
  };
  expect(gone('2026-12-12T11:00')).toEqual([]);
  expect(gone('2026-12-12T12:30')).toEqual(['10:30', '11:15']);
  expect(gone('2026-12-12T14:00')).toEqual([]);
  expect(gone('2026-12-11T12:30')).toEqual([]);
});
