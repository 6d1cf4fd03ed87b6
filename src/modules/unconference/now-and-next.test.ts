import { expect, test } from 'vitest';
import { nowAndNext } from './now-and-next.ts';

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
