import { expect, test } from 'vitest';
import { journey, journeyAnswer, trip } from './tiny-feed.ts';

const block = { block: 'one' };
const seated = [trip('T', 'A 08:00, B 08:30', block), trip('U', 'B 08:30, C 09:00', block)];

test('the next trip of the same block is one ride: no change, no change time, the ids of the trip boarded', async () => {
  const { journey: answer } = await journeyAnswer({ trips: seated }, 'A to C', { depart: '07:00' });
  expect(answer).toMatchObject({ changes: 0 });
  expect(await journey({ trips: seated }, 'A to C', { depart: '07:00' })).toBe('T A 08:00 C 09:00');
});

test('not at another stop, and not before the first trip has ended', async () => {
  const elsewhere = [seated[0]!, trip('U', 'D 08:30, C 09:00', block)];
  const before = [seated[0]!, trip('U', 'B 08:29, C 09:00', block)];
  expect(await journey({ trips: elsewhere }, 'A to C', { depart: '07:00' })).toBeNull();
  expect(await journey({ trips: before }, 'A to C', { depart: '07:00' })).toBeNull();
});

test('not on another service day', async () => {
  const trips = [trip('T', 'A 23:00, B 23:50', block), trip('U', 'B 00:00, C 00:30', { ...block, service: 'N' })];
  const feed = { trips, dates: { S: [20270309], N: [20270310] } };
  expect(await journey(feed, 'A to C', { depart: '22:00' })).toBe('T A 23:00 B 23:50 | U B 24:00 C 24:30');
});

test('only the next one: a trip between them ends it', async () => {
  const trips = [
    ...seated.slice(0, 1),
    trip('V', 'B 08:30, D 08:40', block),
    trip('U', 'D 08:40, C 09:00', block),
    trip('W', 'B 08:50, C 09:10', block)
  ];
  expect(await journey({ trips }, 'A to C', { depart: '07:00' })).toBe('T A 08:00 C 09:00');
});

test('the block of a trip in frequencies.txt is ignored', async () => {
  const files = { frequencies: [{ trip_id: 'T', start_time: '08:00:00', end_time: '08:01:00', headway_secs: 600 }] };
  expect(await journey({ trips: seated, files }, 'A to C', { depart: '07:00' })).toBeNull();
});
