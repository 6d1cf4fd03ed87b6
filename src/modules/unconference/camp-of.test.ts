import { expect, test } from 'vitest';
import { campOf } from './camp-of.ts';
import type { Pitch } from './pitch.ts';
import type { Room } from './plan.ts';

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
  hosts: [],
  pitchedBy: null,
  ideaOf: null,
  withdrawn: false,
  hidden: null
};
const SLOTS = [{ id: 'first', starts: '10:30', ends: '11:15', called: '' }];

test('what needs quiet goes where it is quiet', () => {
  const plan = { rooms: [room('hall'), room('study', { quiet: true, projector: true })], slots: SLOTS };
  const camp = campOf(plan, [READING], [], []);
  expect(camp.sessions).toMatchObject([{ id: 'reading', equipment: ['quiet'] }]);
  expect(camp.rooms).toMatchObject([
    { id: 'hall', equipment: [] },
    { id: 'study', equipment: ['projector', 'quiet'] }
  ]);
});

test('a room kept as a quiet room holds no sessions', () => {
  const plan = { rooms: [room('hall'), room('nook', { setAside: true })], slots: SLOTS };
  expect(campOf(plan, [], [], []).rooms.map(({ id }) => id)).toEqual(['hall']);
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
  const camp = campOf({ rooms: [room('hall')], slots: SLOTS }, [READING, zines, gone], [], [], [], [], order);
  expect(camp.sessions).toMatchObject([
    { id: 'reading', after: ['zines'] },
    { id: 'zines', after: [] }
  ]);
});
