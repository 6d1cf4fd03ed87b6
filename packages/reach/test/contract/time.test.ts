import { expect, test } from 'vitest';
import { journey, journeyAnswer, trip } from './tiny-feed.ts';

/** So that the date itself has a timetable. */
const elsewhere = trip('elsewhere', 'G 12:00, H 12:10');

test('trips of the day before count while they still run', async () => {
  const trips = [trip('night', 'A 24:30, B 25:10', { service: 'E' }), elsewhere];
  const feed = { trips, dates: { E: [20270308], S: [20270309] } };
  expect(await journey(feed, 'A to B', { depart: '00:00' })).toBe('night A 00:30 B 01:10');
});

test('also of days long before', async () => {
  const trips = [trip('sleeper', 'A 49:00, B 50:00', { service: 'E' }), elsewhere];
  const feed = { trips, dates: { E: [20270307], S: [20270309] } };
  expect(await journey(feed, 'A to B', { depart: '00:00' })).toBe('sleeper A 01:00 B 02:00');
});

test('trips of the day after count, past 24:00', async () => {
  const trips = [trip('next', 'A 06:00, B 07:00', { service: 'N' }), elsewhere];
  const feed = { trips, dates: { N: [20270310], S: [20270309] } };
  expect(await journey(feed, 'A to B', { depart: '20:00' })).toBe('next A 30:00 B 31:00');
});

test('on the day the clocks go forward, times count from noon minus 12 hours', async () => {
  const trips = [trip('sunday', 'A 06:00, B 07:00', { service: 'N' }), trip('saturday', 'A 20:00, B 21:00')];
  const feed = { trips, dates: { N: [20270328], S: [20270327] } };
  expect(await journey(feed, 'A to B', { depart: '22:00' }, { date: '2027-03-27' })).toBe('sunday A 29:00 B 30:00');
  expect(await journey(feed, 'A to B', { depart: '05:00' }, { date: '2027-03-28' })).toBe('sunday A 06:00 B 07:00');
});

test('on the day they go back, the next day begins an hour later', async () => {
  const trips = [trip('sunday', 'A 06:00, B 07:00', { service: 'N' }), trip('saturday', 'A 20:00, B 21:00')];
  const feed = { trips, dates: { N: [20271031], S: [20271030] } };
  expect(await journey(feed, 'A to B', { depart: '22:00' }, { date: '2027-10-30' })).toBe('sunday A 31:00 B 32:00');
});

test('before the first and after the last date there is no timetable, even where a walk would do', async () => {
  const feed = { trips: [trip('T', 'A 08:00, B 09:00')], stops: { B: 0.5 } };
  const nothing = { journey: null, reason: 'no-timetable' };
  expect(await journeyAnswer(feed, 'A to B', { depart: '08:00' }, { date: '2027-03-08' })).toEqual(nothing);
  expect(await journeyAnswer(feed, 'A to B', { depart: '08:00' }, { date: '2027-03-10' })).toEqual(nothing);
});

test('a day without a bus, inside the dates of a feed, is an answer and no gap', async () => {
  const feed = { trips: [trip('T', 'A 08:00, B 09:00')], dates: { S: [20270308, 20270312] } };
  expect(await journeyAnswer(feed, 'A to B', { depart: '08:00' })).toEqual({ journey: null });
});
