import type { Placement, Repair, Way } from '@afield/grid';
import { expect, test } from 'vitest';
import { distinctWays } from './ways.ts';

const slot = (id: string) => ({ id, starts: '', ends: '', called: '' });
const PLAN = { slots: [slot('morning'), slot('noon')] };
const PITCHES = ['maps', 'zines', 'cake'].map((id, index) => ({ id, number: index + 1 }));
const at = (session: string, time: string, room: string): Placement => ({ session, slot: time, room });
const [HALL, NOOK, LATER] = [at('maps', 'noon', 'hall'), at('zines', 'noon', 'nook'), at('zines', 'morning', 'nook')];

function way(name: Way, placements: Placement[], moves: Repair['moves'] = []): Repair {
  return { way: name, placements, moves, unplaced: [], points: 0, missing: { people: 0, must: 0 } };
}
const namesOf = (repairs: Repair[]) => distinctWays(repairs, PLAN, PITCHES).map(({ ways }) => ways);

test('ways in which everything stands in the same place are one, under all their names', () => {
  const all = [way('fewest-moves', [HALL, NOOK]), way('best-fit', [NOOK, HALL]), way('rooms-only', [HALL, NOOK])];
  expect(namesOf(all)).toEqual([['fewest-moves', 'best-fit', 'rooms-only']]);
});

test('a way that differs in one session stands alone, and the others together where the first of them did', () => {
  const all = [way('fewest-moves', [HALL, NOOK]), way('best-fit', [HALL, LATER]), way('rooms-only', [HALL, NOOK])];
  expect(namesOf(all)).toEqual([['fewest-moves', 'rooms-only'], ['best-fit']]);
  expect(namesOf([way('fewest-moves', [HALL]), way('best-fit', [HALL, NOOK])])).toHaveLength(2);
});

test('what moves is told in the order of the day, then by number: when it was, or when it will be where it was nowhere', () => {
  const from = (time: string) => ({ from: { slot: time, room: 'hall' }, to: { slot: 'morning', room: 'nook' } });
  const moves: Repair['moves'] = [
    { session: 'zines', what: 'slot', ...from('noon') },
    { session: 'maps', what: 'slot', ...from('noon') },
    { session: 'cake', what: 'placed', to: { slot: 'morning', room: 'hall' } }
  ];
  const [told] = distinctWays([way('best-fit', [HALL], moves)], PLAN, PITCHES);
  expect(told!.moves.map(({ session }) => session)).toEqual(['cake', 'maps', 'zines']);
});
