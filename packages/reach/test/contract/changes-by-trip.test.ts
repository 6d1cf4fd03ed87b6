import { expect, test } from 'vitest';
import type { FeedRow } from '../feed-folder.ts';
import { journey, journeyAnswer, report, type TinyFeed, trip } from './tiny-feed.ts';

/** From A by T (of route M) to B at 08:30, on from C at some time by U (of route N) to D. */
const onwards = (time: string, transfers: FeedRow[], more: Partial<TinyFeed> = {}): TinyFeed => ({
  trips: [trip('T', 'A 08:00, B 08:30', { route: 'M' }), trip('U', `C ${time}, D 09:30`, { route: 'N' })],
  files: { transfers },
  ...more
});
const row = (time: number | null, named: string, from = 'B', to = 'C'): FeedRow => ({
  from_stop_id: from,
  to_stop_id: to,
  transfer_type: time === null ? 3 : 2,
  min_transfer_time: time ?? '',
  ...WHO[named]
});
const WHO: Record<string, FeedRow> = {
  'trip–trip': { from_trip_id: 'T', to_trip_id: 'U' },
  'trip–route': { from_trip_id: 'T', to_route_id: 'N' },
  'route–trip': { from_route_id: 'M', to_trip_id: 'U' },
  'from one trip': { from_trip_id: 'T' },
  'to one trip': { to_trip_id: 'U' },
  'route–route': { from_route_id: 'M', to_route_id: 'N' },
  'from one route': { from_route_id: 'M' },
  'to one route': { to_route_id: 'N' },
  'stops only': {}
};
const canChange = async (feed: TinyFeed) => (await journey(feed, 'A to D', { depart: '07:00' })) !== null;

test.each(Object.keys(WHO))('a row that names %s says how long the change takes', async (named) => {
  expect(await canChange(onwards('08:31', [row(60, named)]))).toBe(true);
  expect(await canChange(onwards('08:30:59', [row(60, named)]))).toBe(false);
  const { ignored } = await report(onwards('08:31', [row(60, named)]));
  expect(ignored).toEqual([]);
});

/** Each line holds before the next one. */
const ORDER = [
  ['trip–trip'],
  ['trip–route', 'route–trip'],
  ['from one trip', 'to one trip'],
  ['route–route'],
  ['from one route', 'to one route'],
  ['stops only']
];
const pairs = ORDER.flatMap((some, index) =>
  some.flatMap((one) => ORDER.slice(index + 1).flatMap((others) => others.map((other) => [one, other] as const)))
);

test.each(pairs)('%s holds before %s, wherever it stands, and whether it is kinder or not', async (one, other) => {
  for (const rows of [
    [row(60, one), row(600, other)],
    [row(600, other), row(60, one)]
  ]) {
    expect(await canChange(onwards('08:31', rows))).toBe(true);
  }
  expect(await canChange(onwards('08:39:59', [row(600, one), row(60, other)]))).toBe(false);
  expect(await canChange(onwards('08:50', [row(null, one), row(60, other)]))).toBe(false);
});

test('of two rows that name as much the last holds, one between stops before one with a station', async () => {
  expect(await canChange(onwards('08:31', [row(600, 'trip–route'), row(60, 'route–trip')]))).toBe(true);
  expect(await canChange(onwards('08:31', [row(60, 'trip–route'), row(600, 'route–trip')]))).toBe(false);
  const station = { stops: { P: 10 }, stopRows: { P: { location_type: 1 }, B: { parent_station: 'P' } } };
  const rows = [row(60, 'trip–trip'), row(600, 'trip–trip', 'P')];
  expect(await canChange(onwards('08:31', rows, station))).toBe(true);
  expect(await canChange(onwards('08:40', [rows[1]!], station))).toBe(true);
  expect(await canChange(onwards('08:39', [rows[1]!], station))).toBe(false);
});

test('other trips and routes change as if it were not listed', async () => {
  const another = onwards('08:31', [{ ...row(60, 'stops only'), from_trip_id: 'U' }]);
  expect(await canChange(another)).toBe(false);
  const walked = onwards('08:50', [row(null, 'route–trip')], { stops: { C: 10 } });
  expect(await canChange(walked)).toBe(false);
  const trips = [...walked.trips, trip('V', 'C 09:00, D 09:40', { route: 'N' })];
  expect(await journey({ ...walked, trips }, 'A to D', { depart: '07:00' })).toContain('V C 09:00');
});

test('at one stop it is the change time of these trips alone', async () => {
  const at = (time: string, transfers: FeedRow[]): TinyFeed => ({
    trips: [trip('T', 'A 08:00, B 08:30'), trip('U', `B ${time}, D 09:30`)],
    files: { transfers }
  });
  expect(await journey(at('08:30', [row(0, 'trip–trip', 'B', 'B')]), 'A to D', { depart: '07:00' })).toBe(
    'T A 08:00 B 08:30 | U B 08:30 D 09:30'
  );
  expect(await canChange(at('08:40', [row(null, 'from one trip', 'B', 'B')]))).toBe(false);
});

test('a walk that a row names lasts as long as the row says', async () => {
  expect(await journey(onwards('08:40', [row(300, 'trip–trip')]), 'A to D', { depart: '07:00' })).toBe(
    'T A 08:00 B 08:30 | walk B 08:30 C 08:35 | U C 08:40 D 09:30'
  );
});

test('an earlier train that may not be changed from does not hide a later one that may', async () => {
  const trips = [
    trip('T', 'A 08:00, B 08:30'),
    trip('V', 'A 08:10, B 08:35', { route: 'W' }),
    trip('U', 'B 08:38, D 09:30', { route: 'N' })
  ];
  const feed = { trips, files: { transfers: [row(null, 'from one trip', 'B', 'B')] } };
  expect(await journey(feed, 'A to D', { depart: '07:00' })).toBe('V A 08:10 B 08:35 | U B 08:38 D 09:30');
  expect(await journey(feed, 'A to D', { arrive: '10:00' })).toBe('V A 08:10 B 08:35 | U B 08:38 D 09:30');
});

test('rows of trips and routes that are not there are left out and counted', async () => {
  const { ignored } = await report(
    onwards('08:40', [
      { ...row(60, 'stops only'), from_trip_id: 'X' },
      { ...row(60, 'stops only'), to_route_id: 'X' }
    ])
  );
  expect(ignored.map(({ why, line }) => [why, line])).toEqual([
    ['no-such-trip', 2],
    ['no-such-route', 3]
  ]);
});

const seats = (type: 4 | 5, from = 'T', to = 'U'): FeedRow => ({
  transfer_type: type,
  from_trip_id: from,
  to_trip_id: to
});
const through = [trip('T', 'A 08:00, B 08:30'), trip('U', 'B 08:30, D 09:00')];

test('type 4: one stays seated between two trips, also without a block, and it is one ride', async () => {
  const feed = { trips: through, files: { transfers: [seats(4)] } };
  const { journey: answer } = await journeyAnswer(feed, 'A to D', { depart: '07:00' });
  expect(answer).toMatchObject({ changes: 0 });
  expect(await journey(feed, 'A to D', { depart: '07:00' })).toBe('T A 08:00 D 09:00');
  expect(await journey({ trips: through }, 'A to D', { depart: '07:00' })).toBeNull();
});

test('not in a trip that has left already', async () => {
  const trips = [through[0]!, trip('U', 'B 08:29, D 09:00')];
  expect(await journey({ trips, files: { transfers: [seats(4)] } }, 'A to D', { depart: '07:00' })).toBeNull();
});

test('a train that is divided goes both ways, and one that is coupled comes both ways', async () => {
  const divided = [...through, trip('V', 'B 08:30, E 09:00')];
  const parts = { trips: divided, files: { transfers: [seats(4), seats(4, 'T', 'V')] } };
  expect(await journey(parts, 'A to D', { depart: '07:00' })).toBe('T A 08:00 D 09:00');
  expect(await journey(parts, 'A to E', { depart: '07:00' })).toBe('T A 08:00 E 09:00');
  const coupled = [...through, trip('V', 'E 08:00, B 08:30')];
  const joined = { trips: coupled, files: { transfers: [seats(4), seats(4, 'V', 'U')] } };
  expect(await journey(joined, 'A to D', { depart: '07:00' })).toBe('T A 08:00 D 09:00');
  expect(await journey(joined, 'E to D', { depart: '07:00' })).toBe('V E 08:00 D 09:00');
});

test('type 5: never, in spite of the block; it is an ordinary change', async () => {
  const block = { block: 'one' };
  const trips = (time: string) => [trip('T', 'A 08:00, B 08:30', block), trip('U', `B ${time}, D 09:00`, block)];
  const files = { transfers: [seats(5)] };
  expect(await journey({ trips: trips('08:31'), files }, 'A to D', { depart: '07:00' })).toBeNull();
  expect(await journey({ trips: trips('08:32'), files }, 'A to D', { depart: '07:00' })).toBe(
    'T A 08:00 B 08:30 | U B 08:32 D 09:00'
  );
});

test('where the second trip is somewhere before the first one leaves, one gets off it where one can have got on', async () => {
  const trips = [trip('T', 'A 07:50, B 08:00-08:02'), trip('U', 'C 08:01-08:02, D 08:10')];
  const feed = { trips, files: { transfers: [seats(4)] } };
  expect(await journey(feed, 'A to C', { depart: '07:00' })).toBe('T A 07:50 C 08:01');
  expect(await journey(feed, 'B to D', { depart: '08:02' })).toBe('T B 08:02 D 08:10');
  expect(await journey(feed, 'B to C', { depart: '07:00' })).toBeNull();
});

test('of two rows about the same trips the last holds', async () => {
  const feed = (...rows: FeedRow[]) => ({ trips: through, files: { transfers: rows } });
  expect(await journey(feed(seats(5), seats(4)), 'A to D', { depart: '07:00' })).toBe('T A 08:00 D 09:00');
  expect(await journey(feed(seats(4), seats(5)), 'A to D', { depart: '07:00' })).toBeNull();
});
