import { expect, test } from 'vitest';
import { nowAndNext } from './now-and-next.ts';

const slot = (starts: string, ends: string) => ({ id: starts, starts, ends, called: '' });
const DAY = [slot('10:30', '11:15'), slot('11:15', '12:00'), slot('13:00', '14:00')];
const at = (local: string) => {
  const { now, next } = nowAndNext(DAY, '2026-12-12', local);
  return [now?.id, next?.id];
};

test('on the day something is on, or comes next', () => {
  expect(at('2026-12-12T09:00')).toEqual([undefined, '10:30']);
  expect(at('2026-12-12T11:15')).toEqual(['11:15', '13:00']);
  expect(at('2026-12-12T12:30')).toEqual([undefined, '13:00']);
  expect(at('2026-12-12T14:00')).toEqual([undefined, undefined]);
});

test('on another day nothing is', () => {
  expect(at('2026-12-11T11:20')).toEqual([undefined, undefined]);
});
