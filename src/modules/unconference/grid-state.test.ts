import { expect, test } from 'vitest';
import { movesOnWall } from './grid-state.ts';
import type { Showing } from './showings.ts';

const at = (pitch: string, slot: string, room: string, more: string[] = []): Showing => ({
  id: pitch,
  pitch,
  cells: [{ slot, room }, ...more.map((later) => ({ slot: later, room }))],
  pinned: false
});
const moves = (old: Showing[], next: Showing[]) =>
  movesOnWall(old, next).map(({ pitch, what, stays, from, to, until }) =>
    [pitch, what, stays && 'stays', from?.slot, from?.room, to?.slot, to?.room, until].filter(Boolean).join(' ')
  );

test('another time and only another room are told apart, and so is what comes and goes', () => {
  const old = [at('a', '1', 'hall'), at('b', '1', 'nook'), at('c', '2', 'hall'), at('d', '2', 'nook')];
  const next = [at('a', '2', 'hall'), at('b', '1', 'loft'), at('c', '2', 'hall'), at('e', '2', 'nook')];
  expect(moves(old, next)).toEqual([
    'a slot 1 hall 2 hall',
    'b room 1 nook 1 loft',
    'd left-out 2 nook',
    'e placed 2 nook'
  ]);
});

test('of a session that is held twice, what stays is no move, whichever of them it is called', () => {
  expect(moves([at('a', '1', 'hall')], [at('a', '1', 'hall'), at('a', '3', 'nook')])).toEqual([
    'a placed stays 3 nook'
  ]);
  expect(moves([at('a', '2', 'hall'), at('a', '3', 'nook')], [at('a', '1', 'loft'), at('a', '2', 'hall')])).toEqual([
    'a slot 3 nook 1 loft'
  ]);
  expect(moves([at('a', '1', 'hall'), at('a', '2', 'hall')], [at('a', '2', 'nook'), at('a', '3', 'hall')])).toEqual([
    'a slot 1 hall 3 hall',
    'a room 2 hall 2 nook'
  ]);
  expect(moves([at('a', '1', 'hall'), at('a', '2', 'hall')], [at('a', '2', 'hall')])).toEqual([
    'a left-out stays 1 hall'
  ]);
});

test('what takes several times in a row moves once, and says until when it goes on where only its end is another', () => {
  expect(moves([at('a', '1', 'hall', ['2'])], [at('a', '2', 'nook', ['3'])])).toEqual(['a slot 1 hall 2 nook']);
  expect(moves([at('a', '1', 'hall', ['2'])], [at('a', '1', 'nook', ['2'])])).toEqual(['a room 1 hall 1 nook']);
  expect(moves([at('a', '1', 'hall')], [at('a', '1', 'hall', ['2'])])).toEqual(['a length 1 hall 2']);
  expect(moves([at('a', '1', 'hall', ['2', '3'])], [at('a', '1', 'hall', ['2'])])).toEqual(['a length 1 hall 2']);
  expect(moves([at('a', '1', 'hall', ['2'])], [at('a', '1', 'hall', ['2'])])).toEqual([]);
});
