import { expect, test } from 'vitest';
import { readCamp } from '../src/read-camp.ts';

test('what is not said is empty', () => {
  expect(readCamp({ sessions: [{ id: 'tea' }] })).toEqual({
    rooms: [],
    slots: [],
    closed: [],
    people: [],
    sessions: [{ id: 'tea', length: 1, hosts: [], equipment: [], stepFree: false, pinned: {}, after: [] }]
  });
});

test.each([
  [[], 'The camp must be an object.'],
  [{ rooms: {} }, 'rooms must be a list.'],
  [{ rooms: [{ id: 'Hall' }] }, 'rooms[0].seats is missing.'],
  [{ rooms: [{ id: 'Hall', seats: 1.5 }] }, 'rooms[0].seats must be a whole number, 0 or more.'],
  [{ slots: [{ id: 1 }] }, 'slots[0].id must be a text that is not empty.'],
  [{ slots: [{ id: 'a' }, { id: 'a' }] }, 'slots[1].id “a” is there twice.'],
  [{ sessions: [{ id: 'tea', stepFree: 'no' }] }, 'sessions[0].stepFree must be true or false.'],
  [{ sessions: [{ id: 'tea', pinned: { room: 'Attic' } }] }, 'sessions[0].pinned.room “Attic” is none of the rooms.'],
  [{ sessions: [{ id: 'tea', length: 0 }] }, 'sessions[0].length must be a whole number, 1 or more.'],
  [{ sessions: [{ id: 'tea', repeats: 'cake' }] }, 'sessions[0].repeats “cake” is none of the sessions.'],
  [{ sessions: [{ id: 'tea', repeats: 'tea' }] }, 'sessions[0].repeats “tea” is held again for another one itself.'],
  [
    { sessions: [{ id: 'tea' }, { id: 'again', repeats: 'tea' }], people: [{ id: 'ann', must: ['again'] }] },
    'people[0].must[0] “again” is held again for another one: wish for that.'
  ],
  [{ people: [{ id: 'ann', like: ['tea'] }] }, 'people[0].like[0] “tea” is none of the sessions.'],
  [{ closed: [{ room: 'Hall', slot: '1' }] }, 'closed[0].room “Hall” is none of the rooms.']
])('what is wrong is said with its place: %j', (given, sentence) => {
  expect(() => readCamp(given)).toThrow(new Error(sentence));
});
