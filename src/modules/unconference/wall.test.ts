import { expect, test } from 'vitest';
import type { Pitch } from './pitch.ts';
import { comingIn } from './live-wall.ts';
import { wallOf } from './wall.ts';

const room = { id: 'hall', name: 'Hall', seats: 20, stepFree: true, projector: true, quiet: false, setAside: false };
const slot = (starts: string, ends: string, called = '') => ({ id: starts, starts, ends, called });
const PLAN = {
  rooms: [room],
  slots: [slot('10:30', '11:15'), slot('11:20', '12:05'), slot('12:05', '13:00', 'Lunch'), slot('13:00', '13:45')]
};
const pitch = (id: string, times: number, inARow: boolean) => ({ id, hosts: [], times, inARow }) as unknown as Pitch;
const wall = (one: Pitch, slots: string[]) => {
  const placed = slots.map((at) => ({ pitch: one.id, slot: at, room: 'hall', pinned: false }));
  return wallOf({ plan: PLAN, pitches: [one], placed }, { person: undefined, wishes: new Map() });
};

test('a session that is held again says when, where it stands', () => {
  const said = wall(pitch('maps', 3, false), ['10:30', '11:20', '13:00']).flatMap(({ standing }) => standing);
  expect(said.map(({ also }) => also)).toEqual([
    { before: [], after: ['11:20', '13:00'] },
    { before: ['10:30'], after: ['13:00'] },
    { before: ['10:30', '11:20'], after: [] }
  ]);
});

test('a session in a row says until when it goes on, and when it began', () => {
  const [first, second] = wall(pitch('maps', 2, true), ['10:30', '11:20']).flatMap(({ standing }) => standing);
  expect([first?.goesOnUntil, first?.began]).toEqual(['12:05', undefined]);
  expect([second?.goesOnUntil, second?.began]).toEqual([undefined, '10:30']);
});

test('in its room a session in a row is one, until its end', () => {
  const rows = wall(pitch('maps', 2, true), ['10:30', '11:20']);
  const coming = (now: { now?: (typeof PLAN.slots)[0]; next?: (typeof PLAN.slots)[0] }) =>
    comingIn({ rows, day: 'today', ...now }, room).map(({ slot: { starts } }) => starts);
  expect(coming({ now: PLAN.slots[0]! })).toEqual(['10:30', '12:05', '13:00']);
  expect(coming({ next: PLAN.slots[1]! })).toEqual(['11:20', '12:05', '13:00']);
});
