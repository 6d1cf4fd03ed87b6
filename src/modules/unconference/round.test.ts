import { expect, test } from 'vitest';
import type { Pitch } from './pitch.ts';
import { drawnByLot, readMinutes, reordered, roundShown, talkAfter } from './round.ts';

const TALKS = ['a', 'b', 'c'].map((id, n) => ({
  id,
  number: n + 1,
  title: `Talk ${id}`,
  about: '',
  pitchedBy: null,
  hosts: []
}));
const PITCH = { id: 'round', number: 9, title: 'Lightning talks', also: TALKS } as unknown as Pitch;

test('talks come one after another, and the round ends after the last', () => {
  expect([null, 'a', 'b', 'c', 'gone'].map((talking) => talkAfter(TALKS, talking))).toEqual(['a', 'b', 'c', null, 'a']);
});

test('a talk that is on has its minutes from when it began', () => {
  const since = new Date('2026-12-05T14:00:00Z');
  const shown = roundShown({ pitch: 'round', minutes: 5, talking: 'b', since }, PITCH);
  expect(shown.now).toEqual({ at: 1, until: '2026-12-05T14:05:00.000Z' });
  expect(roundShown({ pitch: 'round', minutes: 5, talking: 'gone', since }, PITCH).now).toBeNull();
});

test('a round in which all have talked is over, and one that waits is not', () => {
  const shown = (since: Date | null) => roundShown({ pitch: 'round', minutes: 5, talking: null, since }, PITCH);
  expect(shown(new Date('2026-12-05T14:15:00Z'))).toMatchObject({ now: null, isOver: true });
  expect(shown(null)).toMatchObject({ now: null, isOver: false });
});

test('a talk goes a place earlier or later, and none further than the ends', () => {
  expect(reordered(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(reordered(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(reordered(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
});

test('by lot every order can come, and nobody is lost', () => {
  const orders = Array.from({ length: 200 }, (_, n) => {
    let seed = n;
    return drawnByLot(['a', 'b', 'c'], () => (seed = (seed * 16807 + 7) % 2147483647) / 2147483647).join('');
  });
  expect(new Set(orders.map((order) => order.split('').toSorted().join('')))).toEqual(new Set(['abc']));
  expect(drawnByLot(['a', 'b', 'c'], () => 0).join('')).toBe('bca');
  expect(drawnByLot(['a', 'b', 'c'], () => 0.999).join('')).toBe('abc');
});

test('a talk has from one to twenty minutes', () => {
  expect(['5', ' 7 ', '0', '21', 'five', ''].map(readMinutes)).toEqual([
    5,
    7,
    undefined,
    undefined,
    undefined,
    undefined
  ]);
});
