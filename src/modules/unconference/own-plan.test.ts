import { expect, test } from 'vitest';
import { ownPlan } from './own-plan.ts';
import type { Pitch } from './pitch.ts';
import type { Standing, WallRow } from './wall.ts';

const standing = (id: string, mine: Standing['mine'] = null): Standing => ({
  pitch: { id } as Pitch,
  room: { id: `room of ${id}` } as Standing['room'],
  pinned: false,
  mine
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
