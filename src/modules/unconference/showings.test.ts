import { expect, test } from 'vitest';
import { at, cells, LONG, ONCE, PLAN, TWICE } from '../../../test/day-of-a-camp.ts';
import {
  cellsFrom,
  isShowing,
  lengthsOf,
  pitchOfShowing,
  placedOf,
  placementsOf,
  seatsBySlot,
  sessionsOf,
  showingsOf
} from './showings.ts';

test('the times that a session is held are called by their order in the day, whatever order they are kept in', () => {
  const showings = showingsOf([at('14 hall'), at('10 nook', 'a', true), at('11 hall', 'b')], [TWICE], PLAN);
  expect(placementsOf(showings)).toEqual([
    { session: 'a', slot: '10', room: 'nook' },
    { session: 'a~2', slot: '14', room: 'hall' },
    { session: 'b', slot: '11', room: 'hall' }
  ]);
  expect(showings.map(({ pinned }) => pinned)).toEqual([true, false, false]);
  expect([pitchOfShowing('a'), pitchOfShowing('a~2')]).toEqual([
    { pitch: 'a', nth: 1 },
    { pitch: 'a', nth: 2 }
  ]);
});

test('what takes times in a row is one, placed by its first, and comes out as it went in', () => {
  const placed = [at('10 hall'), at('11 hall')];
  const showings = showingsOf(placed, [LONG], PLAN);
  expect(showings).toMatchObject([{ id: 'a', cells: [{ slot: '10' }, { slot: '11' }] }]);
  const sessions = sessionsOf(LONG, lengthsOf(showings));
  expect(sessions).toEqual([{ id: 'a', length: 2 }]);
  expect(placedOf(placementsOf(showings), sessions, PLAN)).toEqual(placed);
});

test('a grid that is older than what was said of a session is read as it stands', () => {
  expect(sessionsOf(LONG, lengthsOf(showingsOf([at('10 hall')], [LONG], PLAN)))).toEqual([{ id: 'a' }]);
  const apart = showingsOf([at('10 hall'), at('11 nook')], [LONG], PLAN);
  expect(sessionsOf(LONG, lengthsOf(apart))).toEqual([{ id: 'a' }, { id: 'a~2', repeats: 'a' }]);
  const twice = showingsOf([at('10 hall'), at('11 hall')], [ONCE], PLAN);
  expect(sessionsOf(ONCE, lengthsOf(twice))).toEqual([{ id: 'a' }, { id: 'a~2', repeats: 'a' }]);
  expect(showingsOf([at('12 hall'), at('14 hall')], [LONG], PLAN)).toHaveLength(2);
});

test('what stands nowhere, and what is moving, is as long as it is meant to be', () => {
  expect(sessionsOf(LONG, new Map())).toEqual([{ id: 'a', length: 2 }]);
  expect(sessionsOf(LONG, lengthsOf(showingsOf([at('10 hall')], [LONG], PLAN), 'a'))).toEqual([{ id: 'a', length: 2 }]);
  expect(sessionsOf(TWICE, new Map())).toEqual([{ id: 'a' }, { id: 'a~2', repeats: 'a' }]);
});

test('cells follow each other until there is a break, or the day ends', () => {
  expect(cells(cellsFrom(PLAN, { slot: '10', room: 'hall' }, 2))).toEqual(['10 hall', '11 hall']);
  expect(cells(cellsFrom(PLAN, { slot: '12', room: 'hall' }, 2))).toEqual(['12 hall']);
  expect(cells(cellsFrom(PLAN, { slot: '15', room: 'hall' }, 2))).toEqual(['15 hall']);
  expect(cellsFrom(PLAN, { slot: '13', room: 'hall' }, 2)).toEqual([]);
});

test('a seat in what takes times in a row is a seat until its end, as long as she is there', () => {
  const showings = showingsOf([at('10 hall'), at('11 hall'), at('14 nook', 'b')], [LONG], PLAN);
  expect([...seatsBySlot([{ session: 'a', slot: '10' }], showings, new Set())]).toEqual([
    ['10', 'a'],
    ['11', 'a']
  ]);
  expect([...seatsBySlot([{ session: 'a', slot: '10' }], showings, new Set(['11']))]).toEqual([['10', 'a']]);
});

test('words are told from what the engine calls a session', () => {
  const id = crypto.randomUUID();
  expect([id, `${id}~2`, `${id}~x`, 'a~2'].map(isShowing)).toEqual([true, true, false, false]);
});
