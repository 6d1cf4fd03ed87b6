import { expect, test } from 'vitest';
import { clashesOf } from '../src/clashes.ts';
import { choicesFor, moved } from '../src/what-if.ts';
import { whyHere } from '../src/why-here.ts';
import { camp, crowd } from './camps.ts';

const day = camp({
  rooms: { Hall: 30, Nook: 4 },
  slots: 2,
  closed: [['Nook', '2']],
  sessions: { cake: { hosts: ['ann'] }, tea: {}, walk: { hosts: ['ann'] } },
  people: { ...crowd('both', 10, { must: ['cake'], like: ['tea'] }), ...crowd('tea', 3, { must: ['tea'] }) }
});
const placements = [
  { session: 'cake', slot: '1', room: 'Hall' },
  { session: 'tea', slot: '2', room: 'Hall' },
  { session: 'walk', slot: '1', room: 'Nook' }
].filter(({ session }) => session !== 'walk');

test('every other cell says what a session would gain or lose there, with what it swaps', () => {
  expect(choicesFor(day, placements, 'tea')).toEqual([
    { slot: '1', room: 'Hall', swapsWith: ['cake'], gain: 0, missing: 0, gaining: 0, broken: [] },
    { slot: '1', room: 'Nook', swapsWith: [], gain: -10, missing: 10, gaining: 0, broken: [] }
  ]);
});

test('a cell where a rule would be broken says which', () => {
  const [, nook] = choicesFor(day, placements, 'walk');
  expect(nook).toMatchObject({
    slot: '1',
    room: 'Nook',
    broken: [
      { rule: 'hosts', session: 'cake' },
      { rule: 'hosts', session: 'walk' }
    ]
  });
});

test('a session says why it is where it is', () => {
  expect(whyHere(day, placements, 'tea')).toMatchObject({
    seats: 30,
    wished: 13,
    seated: 13,
    otherSlots: [{ slot: '1', best: { room: 'Hall', gain: 0 } }],
    otherRooms: []
  });
  expect(whyHere(day, placements, 'walk')).toBeUndefined();
});

test('clashes are counted by the people who wish for both', () => {
  const atOnce = [
    { session: 'cake', slot: '1', room: 'Hall' },
    { session: 'tea', slot: '1', room: 'Nook' }
  ];
  expect(clashesOf(day, atOnce)).toEqual([{ slot: '1', sessions: ['cake', 'tea'], people: 10, musts: 0 }]);
});

test('what takes two times swaps with both that stand there, each for each', () => {
  const long = camp({ rooms: { Hall: 9, Nook: 9 }, slots: 4, sessions: { film: { length: 2 }, cake: {}, tea: {} } });
  const standing = [
    { session: 'film', slot: '1', room: 'Hall' },
    { session: 'cake', slot: '3', room: 'Nook' },
    { session: 'tea', slot: '4', room: 'Nook' }
  ];
  const choices = choicesFor(long, standing, 'film');
  expect(choices.find(({ slot, room }) => slot === '3' && room === 'Nook')).toMatchObject({
    swapsWith: ['cake', 'tea'],
    broken: []
  });
  expect(moved(long, standing, { session: 'film', slot: '3', room: 'Nook' })).toEqual([
    { session: 'film', slot: '3', room: 'Nook' },
    { session: 'cake', slot: '1', room: 'Hall' },
    { session: 'tea', slot: '2', room: 'Hall' }
  ]);
  expect(choices.find(({ slot, room }) => slot === '4' && room === 'Hall')?.broken).toEqual([
    { rule: 'length', session: 'film' }
  ]);
});
