import { expect, test } from 'vitest';
import type { Placed } from './camp-of.ts';
import type { Plan } from './plan.ts';
import {
  asOftenAsHeld,
  cellsFrom,
  fitted,
  isOneACell,
  isShowing,
  lengthsOf,
  nameOfHowOften,
  pitchOfShowing,
  placedOf,
  placementsOf,
  seatsBySlot,
  sessionsOf,
  showingsOf
} from './showings.ts';

const room = (id: string) => ({
  id,
  name: id,
  seats: 20,
  stepFree: true,
  projector: true,
  quiet: false,
  setAside: false
});
const slot = (id: string, called = '') => ({ id, starts: id, ends: `${id} end`, called });
const PLAN: Plan = {
  rooms: [room('hall'), room('nook')],
  slots: [slot('10'), slot('11'), slot('12'), slot('13', 'Lunch'), slot('14'), slot('15')]
};
const ONCE = { id: 'a', times: 1, inARow: false };
const TWICE = { id: 'a', times: 2, inARow: false };
const LONG = { id: 'a', times: 2, inARow: true };
const at = (cell: string, pitch = 'a', pinned = false): Placed => {
  const [start = '', place = ''] = cell.split(' ');
  return { pitch, slot: start, room: place, pinned };
};
const cells = (all: readonly { slot: string; room: string; pitch?: string }[]) =>
  all.map((one) => `${one.slot} ${one.room}${one.pitch === 'b' ? ' b' : ''}`);

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

test('where it is held less often the latest go', () => {
  const placed = [at('14 hall'), at('10 nook'), at('11 hall', 'b')];
  expect(cells(fitted(placed, ONCE, PLAN))).toEqual(['11 hall b', '10 nook']);
  expect(fitted(placed, { ...TWICE, times: 3 }, PLAN)).toHaveLength(3);
  expect(fitted([at('11 hall', 'b')], TWICE, PLAN)).toHaveLength(1);
});

test('what takes times in a row goes on where it stands, or stands nowhere', () => {
  expect(cells(fitted([at('10 hall')], LONG, PLAN))).toEqual(['10 hall', '11 hall']);
  expect(cells(fitted([at('10 hall'), at('14 nook')], LONG, PLAN))).toEqual(['10 hall', '11 hall']);
  expect(fitted([at('12 hall')], LONG, PLAN)).toEqual([]);
  expect(cells(fitted([at('10 hall'), at('11 hall', 'b')], LONG, PLAN))).toEqual(['11 hall b']);
  expect(cells(fitted([at('10 hall'), at('11 hall')], { ...LONG, times: 3 }, PLAN))).toEqual([
    '10 hall',
    '11 hall',
    '12 hall'
  ]);
});

test('what is gone back to has no more than a session may have now, and nothing of those that are gone', () => {
  const placed = [at('14 hall'), at('10 nook'), at('11 hall', 'b')];
  expect(cells(asOftenAsHeld(placed, [ONCE], PLAN))).toEqual(['10 nook']);
});

test('a seat in what takes times in a row is a seat until its end', () => {
  const showings = showingsOf([at('10 hall'), at('11 hall'), at('14 nook', 'b')], [LONG], PLAN);
  expect([...seatsBySlot([{ session: 'a', slot: '10' }], showings)]).toEqual([
    ['10', 'a'],
    ['11', 'a']
  ]);
});

test('no cell holds two, and no session is held in two rooms at once', () => {
  expect(isOneACell([at('10 hall'), at('11 hall'), at('10 nook', 'b')])).toBe(true);
  expect(isOneACell([at('10 hall'), at('10 hall', 'b')])).toBe(false);
  expect(isOneACell([at('10 hall'), at('10 nook')])).toBe(false);
});

test('what is chosen is read back, and once in a row is once', () => {
  expect([ONCE, TWICE, LONG, { times: 1, inARow: true }].map(nameOfHowOften)).toEqual([
    'once',
    'held-2',
    'row-2',
    'once'
  ]);
  const id = crypto.randomUUID();
  expect([id, `${id}~2`, `${id}~x`, 'a~2'].map(isShowing)).toEqual([true, true, false, false]);
});
