import { expect, test } from 'vitest';
import { campOf } from './camp-of.ts';
import type { Pitch } from './pitch.ts';
import type { Room } from './plan.ts';
import { showingsOf } from './showings.ts';

const room = (id: string, more: Partial<Room> = {}): Room => ({
  id,
  name: id,
  seats: 20,
  stepFree: true,
  projector: false,
  quiet: false,
  setAside: false,
  ...more
});
const READING: Pitch = {
  id: 'reading',
  number: 1,
  kind: 'workshop',
  title: 'Reading aloud',
  about: '',
  background: false,
  projector: false,
  stepFree: false,
  quiet: true,
  minutes: 20,
  times: 1,
  inARow: false,
  hosts: [],
  pitchedBy: null,
  ideaOf: null,
  withdrawn: false,
  hidden: null
};
const NONE = { showings: [], read: 'as-it-stands' } as const;
const SLOTS = [{ id: 'first', starts: '10:30', ends: '11:15', called: '' }];

test('what needs quiet goes where it is quiet', () => {
  const plan = { rooms: [room('hall'), room('study', { quiet: true, projector: true })], slots: SLOTS };
  const camp = campOf(plan, [READING], [], NONE);
  expect(camp.sessions).toMatchObject([{ id: 'reading', equipment: ['quiet'] }]);
  expect(camp.rooms).toMatchObject([
    { id: 'hall', equipment: [] },
    { id: 'study', equipment: ['projector', 'quiet'] }
  ]);
});

test('a room kept as a quiet room holds no sessions', () => {
  const plan = { rooms: [room('hall'), room('nook', { setAside: true })], slots: SLOTS };
  expect(campOf(plan, [], [], NONE).rooms.map(({ id }) => id)).toEqual(['hall']);
});

const placed = (slot: string, pinned = false) => ({ pitch: 'reading', slot, room: 'study', pinned });
const DAY = {
  rooms: [room('study', { quiet: true })],
  slots: [
    ...SLOTS,
    { id: 'second', starts: '11:15', ends: '12:00', called: '' },
    { id: 'lunch', starts: '12:00', ends: '13:00', called: 'Lunch' },
    { id: 'third', starts: '13:00', ends: '13:45', called: '' }
  ]
};

test('a session that is held twice is two, which people wish for as one; what is pinned of it stays', () => {
  const twice = { ...READING, times: 2 };
  const showings = showingsOf([placed('first'), placed('third', true)], [twice], DAY);
  const interests = [{ pitch: 'reading', person: 'tom', wish: 'must' as const }];
  const camp = campOf(DAY, [twice], interests, { showings, read: 'anew' });
  expect(camp.sessions).toMatchObject([
    { id: 'reading', pinned: {} },
    { id: 'reading~2', repeats: 'reading', equipment: ['quiet'], pinned: { slot: 'third', room: 'study' } }
  ]);
  expect(camp.people).toEqual([{ id: 'tom', must: ['reading'], like: [], away: [] }]);
  expect(camp.slots).toMatchObject([{ id: 'first' }, { id: 'second', breakAfter: true }, { id: 'third' }]);
  expect(camp.slots[0]).not.toHaveProperty('breakAfter');
});

test('a session in a row is as long as it stands, and as it is meant to be where it is placed anew', () => {
  const long = { ...READING, times: 2, inARow: true };
  const showings = showingsOf([placed('first', true)], [long], DAY);
  const lengthOf = (read: 'as-it-stands' | 'anew') => campOf(DAY, [long], [], { showings, read }).sessions[0]?.length;
  expect([lengthOf('as-it-stands'), lengthOf('anew')]).toEqual([undefined, 2]);
});

test('a session comes after those alone that can be placed', () => {
  const [zines, gone] = [
    { ...READING, id: 'zines' },
    { ...READING, id: 'gone', withdrawn: true }
  ];
  const order = [
    { pitch: 'reading', after: 'zines' },
    { pitch: 'reading', after: 'gone' },
    { pitch: 'gone', after: 'zines' }
  ];
  const camp = campOf({ rooms: [room('hall')], slots: SLOTS }, [READING, zines, gone], [], NONE, [], [], order);
  expect(camp.sessions).toMatchObject([
    { id: 'reading', after: ['zines'] },
    { id: 'zines', after: [] }
  ]);
});
