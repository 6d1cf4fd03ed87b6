import { expect, test } from 'vitest';
import { journey, journeyAnswer, report, trip } from './tiny-feed.ts';

test('missing times lie evenly by number of stops between the two given ones, rounded down', async () => {
  const feed = { trips: [trip('T', 'A 08:00, B ?, C ?, D 08:10')] };
  expect(await journey(feed, 'A to B', { depart: '07:00' })).toBe('T A 08:00 B 08:03:20');
  const odd = { trips: [trip('T', 'A 08:00, B ?, C ?, D 08:00:11')] };
  expect(await journey(odd, 'A to C', { depart: '07:00' })).toBe('T A 08:00 C 08:00:07');
});

test('before the first given time and after the last, a stop is unusable', async () => {
  const feed = { trips: [trip('T', 'A ?, B 08:10, C 08:20, D ?')] };
  expect(await journey(feed, 'A to C', { depart: '07:00' })).toBeNull();
  expect(await journey(feed, 'B to D', { depart: '07:00' })).toBeNull();
  expect(await journey(feed, 'B to C', { depart: '07:00' })).toBe('T B 08:10 C 08:20');
});

test('a given arrival alone stands for the departure too, and the other way round', async () => {
  const trips = [trip('T', 'A 08:00, B 08:10, C 08:20')];
  const callRows = { 'T B': { departure_time: '' }, 'T C': { arrival_time: '' } };
  expect(await journey({ trips, callRows }, 'B to C', { depart: '08:00' })).toBe('T B 08:10 C 08:20');
});

test('a trip whose times run backwards is left out whole and counted', async () => {
  const feed = { trips: [trip('back', 'A 08:00, B 07:50, C 08:20'), trip('T', 'A 09:00, C 09:20')] };
  expect(await journey(feed, 'A to C', { depart: '07:00' })).toBe('T A 09:00 C 09:20');
  const { trips, ignored } = await report(feed);
  expect(trips).toBe(1);
  expect(ignored).toMatchObject([{ file: 'stop_times.txt', count: 1 }]);
});

test('where getting on or off is not allowed, one does not; on request one does, and the ride says so', async () => {
  const trips = [trip('T', 'A 08:00, B 08:10, C 08:20')];
  const none = { trips, callRows: { 'T B': { pickup_type: 1, drop_off_type: 1 } } };
  expect(await journey(none, 'A to B', { depart: '07:00' })).toBeNull();
  expect(await journey(none, 'B to C', { depart: '07:00' })).toBeNull();
  expect(await journey(none, 'A to C', { depart: '07:00' })).toBe('T A 08:00 C 08:20');
  for (const type of [2, 3]) {
    const asked = { trips, callRows: { 'T B': { drop_off_type: type } } };
    const { journey: answer } = await journeyAnswer(asked, 'A to B', { depart: '07:00' });
    expect(answer?.legs.find(({ kind }) => kind === 'ride')).toMatchObject({ onRequest: true });
  }
});

test('frequencies: departures at the start plus whole headways, before the end, whatever exact_times says', async () => {
  const trips = [trip('T', 'A 00:00, B 00:10')];
  const row = { trip_id: 'T', start_time: '08:00:00', end_time: '09:00:00', headway_secs: 1200 };
  for (const exact_times of [0, 1]) {
    const feed = { trips, files: { frequencies: [{ ...row, exact_times }] } };
    expect(await journey(feed, 'A to B', { depart: '08:21' })).toBe('T A 08:40 B 08:50');
    expect(await journey(feed, 'A to B', { depart: '08:41' })).toBeNull();
    expect(await journey(feed, 'A to B', { depart: '00:00' })).toBe('T A 08:00 B 08:10');
  }
});

test('calendar.txt and its exceptions, or either alone', async () => {
  const trips = [trip('T', 'A 08:00, B 08:10', { service: 'W' }), trip('U', 'A 08:05, B 08:20', { service: 'V' })];
  const week = { monday: 1, tuesday: 1, wednesday: 1, thursday: 1, friday: 1, saturday: 0, sunday: 0 };
  const calendar = ['W', 'V'].map((service_id) => ({ service_id, ...week, start_date: 20270301, end_date: 20270331 }));
  expect(await journey({ trips, files: { calendar, calendar_dates: [] } }, 'A to B', { depart: '08:00' })).toBe(
    'T A 08:00 B 08:10'
  );
  const exceptions = [{ service_id: 'W', date: 20270309, exception_type: 2 }];
  expect(await journey({ trips, files: { calendar, calendar_dates: exceptions } }, 'A to B', { depart: '08:00' })).toBe(
    'U A 08:05 B 08:20'
  );
  const saturday = {
    trips,
    files: { calendar, calendar_dates: [{ service_id: 'W', date: 20270313, exception_type: 1 }] }
  };
  expect(await journey(saturday, 'A to B', { depart: '08:00' }, { date: '2027-03-13' })).toBe('T A 08:00 B 08:10');
});

test('one gets on and off only at stops of location type 0 or blank', async () => {
  const feed = { trips: [trip('T', 'A 08:00, B 08:10')], stopRows: { B: { location_type: 2 } } };
  expect(await journey(feed, 'A to B', { depart: '07:00' }).catch(() => null)).toBeNull();
});

test('a loop that visits a stop twice takes one all the way round', async () => {
  const feed = { trips: [trip('loop', 'A 08:00, B 08:10, C 08:20, A 08:30, D 08:40')] };
  expect(await journey(feed, 'C to D', { depart: '08:00' })).toBe('loop C 08:20 D 08:40');
  expect(await journey(feed, 'A to D', { depart: '08:00' })).toBe('loop A 08:30 D 08:40');
});
