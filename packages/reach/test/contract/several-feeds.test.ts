import { expect, test } from 'vitest';
import { at, journey, journeyAnswer, seconds, told, trip, type TinyFeed, verdict } from './tiny-feed.ts';

/** A train from A to B, and a bus of somebody else from C, 300 metres from B, to D. */
const rail: TinyFeed = { trips: [trip('T', 'A 08:00, B 08:30')] };
const bus = (times: string, more: Partial<TinyFeed> = {}): TinyFeed => ({
  trips: [trip('T', times)],
  stops: { C: 10.3 },
  ...more
});
const WALK = Math.ceil((300 * 1.25) / 1.33);

test('ids begin with the number of their feed, and one walks between stops of different feeds', async () => {
  const { journey: answer } = await journeyAnswer([rail, bus('C 08:40, D 09:10')], '1:A to 2:D', { depart: '07:00' });
  expect(told(answer)).toBe('1:T 1:A 08:00 1:B 08:30 | walk 1:B 08:30 2:C 08:34:42 | 2:T 2:C 08:40 2:D 09:10');
  expect(answer?.legs.filter(({ kind }) => kind === 'ride').map(({ route }) => route)).toEqual(['1:R', '2:R']);
  expect(seconds('08:34:42') - seconds('08:30')).toBe(WALK);
});

test('the change time comes on top of that walk', async () => {
  const leaving = (extra: number) => `C 08:3${Math.floor((WALK + extra) / 60)}:${(WALK + extra) % 60}, D 09:10`;
  expect(await journey([rail, bus(leaving(120))], '1:A to 2:D', { depart: '07:00' })).toContain('2:T');
  expect(await journey([rail, bus(leaving(119))], '1:A to 2:D', { depart: '07:00' })).toBeNull();
});

test('one alone keeps its ids', async () => {
  expect(await journey([rail], 'A to B', { depart: '07:00' })).toBe('T A 08:00 B 08:30');
});

test('times are those of the first feed’s zone; each has service days of its own', async () => {
  const french = bus('C 09:40, D 10:10', { zone: 'Europe/Paris' });
  expect(await journey([rail, french], '1:A to 2:D', { depart: '07:00' })).toContain('2:T 2:C 08:40 2:D 09:10');
  expect(await journey([french, rail], '2:A to 1:D', { depart: '08:00' })).toBe(
    '2:T 2:A 09:00 2:B 09:30 | walk 2:B 09:30 1:C 09:34:42 | 1:T 1:C 09:40 1:D 10:10'
  );
});

test('where clocks change on different dates, a time is placed by its own noon', async () => {
  const march = { S: [20270314] };
  const american: TinyFeed = { ...rail, zone: 'America/New_York', dates: march };
  const british = bus('C 13:00, D 13:30', { dates: march });
  const asked = { date: '2027-03-14' };
  expect(await journey([american, british], '1:A to 2:D', { depart: '07:00' }, asked)).toContain('2:T 2:C 09:00');
  const weekBefore = { S: [20270307] };
  const before = [
    { ...american, dates: weekBefore },
    { ...british, dates: weekBefore }
  ] as const;
  expect(await journey(before, '1:A to 2:D', { depart: '07:00' }, { date: '2027-03-07' })).toBeNull();
});

test('the night bus of a zone to the west runs on from the day before', async () => {
  const west: TinyFeed = { trips: [trip('N', 'A 20:00, B 20:30')], zone: 'America/New_York', dates: { S: [20270308] } };
  expect(await journey([rail, west], '2:A to 2:B', { depart: '00:00' })).toBe('2:N 2:A 01:00 2:B 01:30');
});

test('a block, a route or a trip is that of its own feed', async () => {
  const block = { block: 'one' };
  const first: TinyFeed = { trips: [trip('T', 'A 08:00, B 08:30', block)] };
  const second: TinyFeed = { trips: [trip('U', 'B 08:30, C 09:00', block)] };
  expect(await journey([first, second], '1:A to 2:C', { depart: '07:00' })).toBeNull();
  const files = {
    transfers: [{ from_stop_id: 'B', to_stop_id: 'B', transfer_type: 2, min_transfer_time: 0, from_route_id: 'R' }]
  };
  const on = trip('U', 'B 08:30, D 09:00');
  const ruled = { trips: [...rail.trips, on], files };
  const unruled = { trips: [...rail.trips, on] };
  expect(await journey([unruled, ruled], '2:A to 2:D', { depart: '07:00' })).toContain('2:U');
  expect(await journey([unruled, ruled], '1:A to 1:D', { depart: '07:00' })).toBeNull();
});

test('there is a timetable for a date that any of the feeds covers', async () => {
  const later = bus('C 08:40, D 09:10', { dates: { S: [20270320] } });
  for (const date of ['2027-03-09', '2027-03-20'])
    expect(await journeyAnswer([rail, later], '1:A to 2:D', { depart: '07:00' }, { date })).toEqual({ journey: null });
  for (const date of ['2027-03-08', '2027-03-12', '2027-03-21'])
    expect(await journeyAnswer([rail, later], '1:A to 2:D', { depart: '07:00' }, { date })).toEqual({
      journey: null,
      reason: 'no-timetable'
    });
});

test('a verdict goes by both', async () => {
  const back: TinyFeed = {
    trips: [trip('T', 'C 08:40, D 09:10'), trip('V', 'D 16:10, C 16:40')],
    stops: { C: 10.3 }
  };
  const trains = { trips: [...rail.trips, trip('W', 'B 17:00, A 17:30')] };
  const answer = await verdict([trains, back], '10:00', '16:00', {
    home: { stops: [{ stop: '1:A', seconds: 0 }] },
    venue: 30
  });
  expect(answer).toMatchObject({ verdict: 'day-trip' });
  expect(told(answer.back)).toBe('2:V 2:D 16:10 2:C 16:40 | walk 2:C 16:40 1:B 16:44:42 | 1:W 1:B 17:00 1:A 17:30');
});

test('whoever starts from a stop may start from a stop of another feed beside it, where that is asked for', async () => {
  const local: TinyFeed = { trips: [trip('T', 'C 08:40, D 09:10')], stops: { C: 0.3 } };
  const from = (otherFeeds: boolean) => ({ stops: [{ stop: '1:A', seconds: 60 }], otherFeeds });
  const to = { at: at(30) };
  expect(await journey([rail, local], [from(false), to], { depart: '07:00' })).toBeNull();
  const { journey: answer } = await journeyAnswer([rail, local], [from(true), to], { depart: '07:00' });
  expect(answer?.depart).toBe(seconds('08:40') - WALK - 60);
});
