import { expect, test } from 'vitest';
import { ownPlan } from './own-plan.ts';
import type { Pitch } from './pitch.ts';
import type { Standing, WallRow } from './wall.ts';

const standing = (id: string, mine: Standing['mine'] = null): Standing => ({
  pitch: { id } as Pitch,
  room: { id: `room of ${id}` } as Standing['room'],
  pinned: false,
  mine,
  showing: id
});
const row = (...all: Standing[]): WallRow => ({
  slot: { id: 'first', starts: '10:30', ends: '11:15', called: '' },
  standing: all
});
const [MAPS, ZINES, CAKE] = [standing('maps', 'must'), standing('zines', 'like'), standing('cake')];
const SEATS = new Map([['first', 'maps']]);
const planOf = (rows: WallRow[], choices: { slot: string; pitch: string | null }[] = []) =>
  ownPlan({ rows, seats: SEATS, choices }).map(({ goes, why, others }) => [
    goes?.pitch.id,
    why,
    others.map(({ pitch }) => pitch.id)
  ]);

test('the grid proposes where she has a seat', () => {
  expect(planOf([row(MAPS, ZINES, CAKE)])).toEqual([['maps', 'proposed', ['zines', 'cake']]]);
});

test('what she chose herself goes before it, no session too', () => {
  expect(planOf([row(MAPS, CAKE)], [{ slot: 'first', pitch: 'cake' }])).toEqual([['cake', 'chosen', ['maps']]]);
  expect(planOf([row(MAPS, CAKE)], [{ slot: 'first', pitch: null }])).toEqual([
    [undefined, 'chosen', ['maps', 'cake']]
  ]);
});

test('what she chose and stands there no longer is forgotten', () => {
  expect(planOf([row(MAPS, ZINES)], [{ slot: 'first', pitch: 'cake' }])).toEqual([['maps', 'proposed', ['zines']]]);
});

test('who hosts a session is there', () => {
  const hers = standing('reading', 'host');
  expect(planOf([row(MAPS, hers)], [{ slot: 'first', pitch: 'maps' }])).toEqual([['reading', 'host', ['maps']]]);
});

test('where she asked for nothing she is free', () => {
  expect(ownPlan({ rows: [row(CAKE)], seats: new Map(), choices: [] })).toMatchObject([{ why: null, others: [CAKE] }]);
});

const [EARLY, LATE] = [standing('maps'), { ...standing('maps'), showing: 'maps~2' }];
const day = (...all: Standing[][]): WallRow[] =>
  all.map((some, n) => ({ ...row(...some), slot: { id: `${n}`, starts: `1${n}:00`, ends: `1${n}:45`, called: '' } }));
const goesTo = (rows: WallRow[], seats: [string, string][], choices: { slot: string; pitch: string | null }[] = []) =>
  ownPlan({ rows, seats: new Map(seats), choices }).map(({ goes, why }) => [goes?.showing, why]);

test('a session that is held twice is proposed once, and not where she chose the other', () => {
  const rows = day([EARLY, CAKE], [LATE, ZINES]);
  expect(goesTo(rows, [['0', 'maps']])).toEqual([
    ['maps', 'proposed'],
    [undefined, null]
  ]);
  expect(goesTo(rows, [['0', 'maps']], [{ slot: '1', pitch: 'maps' }])).toEqual([
    [undefined, null],
    ['maps~2', 'chosen']
  ]);
  const [, later] = ownPlan({ rows, seats: new Map([['0', 'maps']]), choices: [] });
  expect(later?.others).toEqual([LATE, ZINES]);
});

test('who chose a session that takes two times in a row stays in it, unless she chose something else', () => {
  const rows = day([MAPS, CAKE], [{ ...MAPS, began: '10:00' }, ZINES]);
  const seats: [string, string][] = [['1', 'zines']];
  const choice = { slot: '0', pitch: 'maps' };
  expect(goesTo(rows, seats, [choice])).toEqual([
    ['maps', 'chosen'],
    ['maps', 'proposed']
  ]);
  expect(goesTo(rows, seats, [choice, { slot: '1', pitch: 'zines' }])).toEqual([
    ['maps', 'chosen'],
    ['zines', 'chosen']
  ]);
});
