import { expect, test } from 'vitest';
import { leaveNow, leavingAt, proposeAway } from './propose-away.ts';

const SLOTS = [
  { id: 'one', starts: '10:30', ends: '11:15', called: '' },
  { id: 'lunch', starts: '12:15', ends: '13:00', called: 'Lunch' },
  { id: 'two', starts: '14:30', ends: '15:15', called: '' },
  { id: 'three', starts: '15:15', ends: '16:00', called: '' }
];

test('a last way home at 15:52 takes the sessions that end after it', () => {
  expect(proposeAway(SLOTS, { leave: '15:52' })).toEqual(['three']);
  expect(proposeAway(SLOTS, { leave: '16:00' })).toEqual([]);
});

test('who arrives at 11:12 misses what begins before', () => {
  expect(proposeAway(SLOTS, { arrive: 11 * 60 + 12 })).toEqual(['one']);
});

test('a last way home after midnight, or none that is known, takes nothing', () => {
  expect([proposeAway(SLOTS, { leave: '00:20' }), proposeAway(SLOTS, {})]).toEqual([[], []]);
});

test('she is told twenty minutes before, again when it is time, and not for long once it is gone', () => {
  const said = ['15:31', '15:32', '15:47', '15:53', '16:13'].map((clock) => leaveNow(clock, '15:52'));
  expect(said).toEqual([undefined, 'soon', 'now', 'missed', undefined]);
  expect([leaveNow('00:10', '00:20'), leaveNow('15:52', undefined)]).toEqual([undefined, undefined]);
});

test('she is told on the day alone', () => {
  const end = '2027-05-01T16:30';
  expect(leavingAt(end, '2027-05-01T15:50', '15:52')).toEqual({ when: 'now', time: '15:52' });
  expect(leavingAt(end, '2027-04-30T15:50', '15:52')).toBeUndefined();
});
