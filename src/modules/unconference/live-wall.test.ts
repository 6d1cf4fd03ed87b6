import { expect, test } from 'vitest';
import { comingIn, wallViewOf } from './live-wall.ts';
import type { Standing } from './wall.ts';

const slot = (starts: string, called = '') => ({ id: starts, starts, ends: '', called });
const HALL = { id: 'hall', name: 'Hall', seats: 40, stepFree: true, projector: true, quiet: false, setAside: false };
const one = { pitch: { title: 'Zines' }, room: HALL } as Standing;
const rows = [
  { slot: slot('10:30'), standing: [] },
  { slot: slot('11:15', 'Coffee'), standing: [] },
  { slot: slot('11:30'), standing: [one] }
];
const shown = (given: Parameters<typeof comingIn>[0]) =>
  comingIn(given, HALL).map((each) => each.one ?? each.slot.starts);

test('a room shows what comes from now on, the whole day before it, and nothing once it is over', () => {
  expect(shown({ rows, day: 'today', now: slot('11:15') })).toEqual(['11:15', one]);
  expect(shown({ rows, day: 'today', next: slot('11:30') })).toEqual([one]);
  expect(shown({ rows, day: 'ahead' })).toEqual(['10:30', '11:15', one]);
  expect(shown({ rows, day: 'over' })).toEqual([]);
});

test('a view is the board, the screen, or a room by its id', () => {
  expect(wallViewOf('screen')).toBe('screen');
  expect(wallViewOf('room.00000000-0000-4000-8000-000000000000')).toBe('room.00000000-0000-4000-8000-000000000000');
  expect(wallViewOf('room.../x')).toBeUndefined();
});
