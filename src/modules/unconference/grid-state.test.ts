import { expect, test } from 'vitest';
import { movesOnWall } from './grid-state.ts';

const at = (pitch: string, slot: string, room: string) => ({ pitch, slot, room, pinned: false });

test('another time and only another room are told apart, and so is what comes and goes', () => {
  const old = [at('a', '1', 'hall'), at('b', '1', 'nook'), at('c', '2', 'hall'), at('d', '2', 'nook')];
  const next = [at('a', '2', 'hall'), at('b', '1', 'loft'), at('c', '2', 'hall'), at('e', '2', 'nook')];
  expect(movesOnWall(old, next).map(({ pitch, what }) => `${pitch} ${what}`)).toEqual([
    'a slot',
    'b room',
    'd left-out',
    'e placed'
  ]);
});
