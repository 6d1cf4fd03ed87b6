import { expect, test } from 'vitest';
import { readCamp } from '../src/read-camp.ts';

test('what is not said is empty', () => {
  expect(readCamp({ sessions: [{ id: 'tea' }] })).toEqual({
    rooms: [],
    slots: [],
    closed: [],
    people: [],
    sessions: [{ id: 'tea', hosts: [], equipment: [], stepFree: false, pinned: {}, after: [] }]
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
  [{ people: [{ id: 'ann', like: ['tea'] }] }, 'people[0].like[0] “tea” is none of the sessions.'],
  [{ closed: [{ room: 'Hall', slot: '1' }] }, 'closed[0].room “Hall” is none of the rooms.']
])('what is wrong is said with its place: %j', (given, sentence) => {
  expect(() => readCamp(given)).toThrow(new Error(sentence));
});
