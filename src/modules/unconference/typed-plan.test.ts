import { expect, test } from 'vitest';
import { checkPlan, type TypedRoom, type TypedSlot } from './typed-plan.ts';

const room = (name: string, seats: string, more: Partial<TypedRoom> = {}): TypedRoom => ({
  id: '',
  name,
  seats,
  stepFree: false,
  projector: false,
  quiet: false,
  setAside: false,
  ...more
});
const slot = (starts: string, ends: string, called = ''): TypedSlot => ({ id: '', starts, ends, called });
const HALL = room('Hall', '80');
const FIRST = slot('10:30', '11:15');

test('rows in which nothing stands are none, and times come in order', () => {
  const read = checkPlan({
    rooms: [HALL, room(' ', '')],
    slots: [slot('12:00', '13:00', ' Lunch '), slot('', ''), FIRST]
  });
  expect(read).toEqual({
    checked: { rooms: [{ ...HALL, seats: 80 }], slots: [FIRST, slot('12:00', '13:00', 'Lunch')] }
  });
});

test('what is wrong is said of its row', () => {
  const read = checkPlan({
    rooms: [HALL, room('', '5'), room('hall', '5'), room('Nook', 'few')],
    slots: [FIRST, slot('11:00', '12:00'), slot('13:00', '12:30'), slot('14:00', '')]
  });
  expect(read).toEqual({
    troubles: {
      rooms: { 1: 'name-missing', 2: 'name-twice', 3: 'seats' },
      slots: { 1: 'overlaps', 2: 'ends-before', 3: 'no-time' }
    }
  });
});

test('sessions need a room and a time', () => {
  expect(checkPlan({ rooms: [], slots: [FIRST] })).toMatchObject({ troubles: { plan: 'no-room' } });
  const quiet = room('Nook', '6', { setAside: true });
  expect(checkPlan({ rooms: [quiet], slots: [FIRST] })).toMatchObject({ troubles: { plan: 'no-room' } });
  expect(checkPlan({ rooms: [HALL], slots: [slot('12:00', '13:00', 'Lunch')] })).toMatchObject({
    troubles: { plan: 'no-slot' }
  });
});
