import { expect, test } from 'vitest';
import type { FeedRow } from '../feed-folder.ts';
import { journey, report, type TinyFeed, trip } from './tiny-feed.ts';

const first = trip('T', 'A 08:00, B 08:30');

/** From A by T to B at 08:30, on from a stop at some time to D. */
const onwards = (stop: string, time: string, transfers: FeedRow[], more: Partial<TinyFeed> = {}): TinyFeed => ({
  trips: [first, trip('U', `${stop} ${time}, D 09:30`)],
  files: { transfers },
  ...more
});
const row = (from: string, to: string, type: number | '', time: number | '' = ''): FeedRow => ({
  from_stop_id: from,
  to_stop_id: to,
  transfer_type: type,
  min_transfer_time: time
});
const canChange = async (feed: TinyFeed) => (await journey(feed, 'A to D', { depart: '07:00' })) !== null;

test('two minutes lie between getting off and getting on at one stop', async () => {
  expect(await canChange(onwards('B', '08:32', []))).toBe(true);
  expect(await canChange(onwards('B', '08:31:59', []))).toBe(false);
});

test('no change time before the first ride or after the last', async () => {
  expect(await journey({ trips: [first] }, 'A to B', { depart: '08:00' })).toBe('T A 08:00 B 08:30');
});

test('type 2 with a time is the whole time, in that direction only, also shorter and also farther', async () => {
  expect(await canChange(onwards('C', '08:30:30', [row('B', 'C', 2, 30)]))).toBe(true);
  expect(await canChange(onwards('C', '08:30:29', [row('B', 'C', 2, 30)]))).toBe(false);
  expect(await canChange(onwards('C', '08:59', [row('C', 'B', 2, 30)]))).toBe(false);
  expect(await canChange(onwards('C', '08:40', [row('B', 'C', 2, 1200)], { stops: { C: 10.1 } }))).toBe(false);
});

test('type 3 is no change there', async () => {
  expect(await canChange(onwards('C', '08:50', [], { stops: { C: 10.1 } }))).toBe(true);
  expect(await canChange(onwards('C', '08:50', [row('B', 'C', 3)], { stops: { C: 10.1 } }))).toBe(false);
  expect(await canChange(onwards('B', '08:50', [row('B', 'B', 3)]))).toBe(false);
});

test('types 0 and 1, and 2 without a time, are as if not listed', async () => {
  for (const type of [0, 1, 2, ''] as const) {
    expect(await canChange(onwards('C', '08:50', [row('B', 'C', type)]))).toBe(false);
    expect(await canChange(onwards('C', '08:50', [row('B', 'C', type)], { stops: { C: 10.1 } }))).toBe(true);
  }
});

test('a row from a stop to itself sets its change time', async () => {
  expect(await canChange(onwards('B', '08:30:10', [row('B', 'B', 2, 10)]))).toBe(true);
  expect(await canChange(onwards('B', '08:39', [row('B', 'B', 2, 600)]))).toBe(false);
});

const STATIONS: Partial<TinyFeed> = {
  stops: { P: 10, Q: 20 },
  stopRows: {
    P: { location_type: 1 },
    Q: { location_type: 1 },
    B: { parent_station: 'P' },
    C: { parent_station: 'Q' }
  }
};

test('a station stands for its stops', async () => {
  expect(await canChange(onwards('C', '08:31', [row('P', 'Q', 2, 60)], STATIONS))).toBe(true);
  expect(await canChange(onwards('C', '08:31', [row('B', 'Q', 2, 60)], STATIONS))).toBe(true);
  expect(await canChange(onwards('C', '08:31', [row('P', 'C', 2, 60)], STATIONS))).toBe(true);
});

test('a row from a station to itself sets the change time there, between its stops and at each', async () => {
  const station: Partial<TinyFeed> = {
    stops: { P: 10, C: 10.1 },
    stopRows: { P: { location_type: 1 }, B: { parent_station: 'P' }, C: { parent_station: 'P' } }
  };
  for (const stop of ['B', 'C']) {
    expect(await canChange(onwards(stop, '08:35', [row('P', 'P', 2, 300)], station))).toBe(true);
    expect(await canChange(onwards(stop, '08:34:59', [row('P', 'P', 2, 300)], station))).toBe(false);
  }
});

test('stop to stop beats stop to station and station to stop, which beat station to station', async () => {
  const [wide, half, other, exact] = [
    row('P', 'Q', 2, 60),
    row('B', 'Q', 2, 120),
    row('P', 'C', 2, 120),
    row('B', 'C', 2, 180)
  ];
  expect(await canChange(onwards('C', '08:31', [exact, half, wide], STATIONS))).toBe(false);
  expect(await canChange(onwards('C', '08:33', [exact, half, wide], STATIONS))).toBe(true);
  for (const middle of [half, other]) {
    expect(await canChange(onwards('C', '08:31', [middle, wide], STATIONS))).toBe(false);
    expect(await canChange(onwards('C', '08:32', [middle, wide], STATIONS))).toBe(true);
  }
});

test('of equal rows the last holds', async () => {
  expect(await canChange(onwards('C', '08:31', [row('B', 'C', 2, 300), row('B', 'C', 2, 60)]))).toBe(true);
  expect(await canChange(onwards('C', '08:31', [row('B', 'C', 2, 60), row('B', 'C', 2, 300)]))).toBe(false);
});

test('types 4 and 5 without two trips, a type that there is not, and a time that is none are left out and counted', async () => {
  const rows = [row('B', 'C', 4), row('B', 'C', 5), row('B', 'C', 6), row('B', 'C', 2, -1), row('B', 'C', 2, -60)];
  const { ignored } = await report(onwards('C', '08:40', rows));
  expect(ignored.filter(({ file }) => file === 'transfers.txt').reduce((sum, { count }) => sum + count, 0)).toBe(5);
  expect(await canChange(onwards('B', '08:40', [row('B', 'B', 2, -1)]))).toBe(true);
});

test('a change that lasts longer than two days is none, however long', async () => {
  const feed = onwards('C', '08:40', [row('B', 'C', 2, 2 ** 32 + 60)]);
  expect(await canChange(feed)).toBe(false);
  expect(await canChange(onwards('B', '08:40', [row('B', 'B', 2, 2 ** 32 + 60)]))).toBe(false);
  const walking = { changeTime: 2 ** 32 + 60 };
  const nearby = onwards('C', '08:40', [], { stops: { C: 10.1 } });
  for (const way of [nearby, onwards('B', '08:40', [])])
    expect(await journey(way, 'A to D', { depart: '07:00' }, { walking })).toBeNull();
});
