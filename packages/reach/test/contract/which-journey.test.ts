import { expect, test } from 'vitest';
import { journey, journeyAnswer, trip } from './tiny-feed.ts';

test('for a departure, the earliest arrival', async () => {
  const trips = [trip('slow', 'A 08:00, B 09:00'), trip('fast', 'A 08:20, B 08:40')];
  expect(await journey({ trips }, 'A to B', { depart: '07:50' })).toBe('fast A 08:20 B 08:40');
});

test('among those the latest leaving', async () => {
  const trips = [trip('long', 'A 08:00, C 08:40'), trip('local', 'A 08:10, B 08:20'), trip('on', 'B 08:25, C 08:40')];
  expect(await journey({ trips }, 'A to C', { depart: '07:50' })).toBe('local A 08:10 B 08:20 | on B 08:25 C 08:40');
});

test('among those the fewest changes', async () => {
  const trips = [trip('one', 'A 08:10, B 08:20'), trip('two', 'B 08:25, C 08:40'), trip('through', 'A 08:10, C 08:40')];
  expect(await journey({ trips }, 'A to C', { depart: '07:50' })).toBe('through A 08:10 C 08:40');
});

test('for an arrival, the latest leaving, then the earliest arrival, then the fewest changes', async () => {
  const trips = [
    trip('early', 'A 08:00, C 08:30'),
    trip('late', 'A 08:10, C 08:50'),
    trip('later', 'A 08:10, C 08:45'),
    trip('first', 'A 08:10, B 08:20'),
    trip('second', 'B 08:25, C 08:45')
  ];
  expect(await journey({ trips }, 'A to C', { arrive: '09:00' })).toBe('later A 08:10 C 08:45');
});

test('changes are the rides but one, and none where nothing is ridden', async () => {
  const trips = [trip('one', 'A 08:10, B 08:20'), trip('two', 'B 08:25, C 08:40')];
  const { journey: answer } = await journeyAnswer({ trips }, 'A to C', { depart: '08:00' });
  expect(answer?.changes).toBe(1);
  const beside = await journeyAnswer(
    { trips, stops: { H: 0.5 } },
    [{ at: { lat: 50, lon: 0 } }, { at: { lat: 50.004, lon: 0 } }],
    { depart: '08:00' }
  );
  expect(beside.journey).toMatchObject({ changes: 0, legs: [{ kind: 'walk', from: 'door', to: 'door' }] });
});

test('a journey leaves at 00:00:00 of the date or later', async () => {
  const trips = [trip('night', 'A 00:00, B 00:20'), trip('eve', 'A 23:50, B 24:10', { service: 'E' })];
  const feed = { trips, dates: { S: [20270309, 20270311], E: [20270308] } };
  expect(await journey(feed, 'A to B', { arrive: '00:15' })).toBeNull();
  expect(await journey(feed, 'A to B', { arrive: '00:20' })).toBe('night A 00:00 B 00:20');
});

test('and arrives by 48:00:00', async () => {
  const trips = [trip('in time', 'A 47:00, B 48:00'), trip('too late', 'A 47:30, B 48:00:01')];
  expect(await journey({ trips }, 'A to B', { depart: '46:00' })).toBe('in time A 47:00 B 48:00');
  expect(await journey({ trips }, 'A to B', { depart: '47:10' })).toBeNull();
});

test('the first walk ends as the first ride leaves, a later one starts as its ride ends', async () => {
  const trips = [trip('T', 'A 08:00, B 08:30')];
  const ends = (stop: string) => ({ stops: [{ stop, seconds: 300 }] });
  expect(await journey({ trips }, [ends('A'), ends('B')], { depart: '07:00' })).toBe(
    'walk door 07:55 A 08:00 | T A 08:00 B 08:30 | walk B 08:30 door 08:35'
  );
});
