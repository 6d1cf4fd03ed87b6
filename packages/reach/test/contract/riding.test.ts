import { expect, test } from 'vitest';
import { MODES, modeOf } from '../../src/mode.ts';
import type { Riding } from '../../src/restrict-timetable.ts';
import { journey, type TinyFeed, trip } from './tiny-feed.ts';

/** Quick by T, which is not for everybody, and slow by U, which is. */
const feed = (more: Partial<TinyFeed> = {}): TinyFeed => ({
  trips: [trip('T', 'A 08:00, B 08:30', { route: 'bus' }), trip('U', 'A 08:00, B 09:00', { route: 'train' })],
  tripRows: { U: { wheelchair_accessible: 1 } },
  stopRows: { A: { wheelchair_boarding: 1 }, B: { wheelchair_boarding: 1 } },
  routeRows: { bus: { route_type: 3 }, train: { route_type: 2 } },
  ...more
});
const stepFree: Riding = { stepFree: true };
const best = (of: TinyFeed, riding: Riding = {}) => journey(of, 'A to B', { depart: '07:00' }, { riding });

test('step-free only is by trips of which the feed says so', async () => {
  expect(await best(feed())).toBe('T A 08:00 B 08:30');
  expect(await best(feed(), stepFree)).toBe('U A 08:00 B 09:00');
  for (const said of ['', 0, 2])
    expect(await best(feed({ tripRows: { U: { wheelchair_accessible: said } } }), stepFree)).toBeNull();
});

test('and at stops of which it says so, or of whose station where it says nothing of the stop', async () => {
  const at = (own: number | '', station: number | '') =>
    feed({
      stops: { P: 10 },
      stopRows: {
        A: { wheelchair_boarding: 1 },
        B: { wheelchair_boarding: own, parent_station: 'P' },
        P: { location_type: 1, wheelchair_boarding: station }
      }
    });
  for (const [own, station] of [
    [1, 2],
    [0, 1],
    ['', 1]
  ] as const)
    expect(await best(at(own, station), stepFree)).not.toBeNull();
  for (const [own, station] of [
    [2, 1],
    [0, 2],
    ['', ''],
    [0, 0]
  ] as const)
    expect(await best(at(own, station), stepFree)).toBeNull();
});

test('nobody stays seated through a trip that is not for her', async () => {
  const block = { block: 'one' };
  const trips = [
    trip('T', 'A 08:00, C 08:10', block),
    trip('U', 'C 08:10, C 08:20', block),
    trip('V', 'C 08:20, B 08:30', block)
  ];
  const rows = (...accessible: string[]) =>
    Object.fromEntries(accessible.map((id) => [id, { wheelchair_accessible: 1 }]));
  const stopRows = Object.fromEntries(['A', 'B', 'C'].map((stop) => [stop, { wheelchair_boarding: 1 }]));
  expect(await best({ trips, stopRows, tripRows: rows('T', 'U', 'V') }, stepFree)).toBe('T A 08:00 B 08:30');
  expect(await best({ trips, stopRows, tripRows: rows('T', 'V') }, stepFree)).toBe(
    'T A 08:00 C 08:10 | V C 08:20 B 08:30'
  );
});

test('without buses it is by what is left', async () => {
  expect(await best(feed(), { without: ['bus'] })).toBe('U A 08:00 B 09:00');
  expect(await best(feed(), { without: ['train'] })).toBe('T A 08:00 B 08:30');
  expect(await best(feed(), { without: ['bus', 'train'] })).toBeNull();
});

test('modes are those of the basic and of the extended list', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 11, 12].map(modeOf)).toEqual([
    'tram',
    'underground',
    'train',
    'bus',
    'ferry',
    'tram',
    'cable-car',
    'train',
    'bus',
    'train'
  ]);
  expect([109, 202, 401, 704, 800, 900, 1000, 1200, 1300, 1400, 1501, 1700].map(modeOf)).toEqual([
    'train',
    'coach',
    'underground',
    'bus',
    'bus',
    'tram',
    'ferry',
    'ferry',
    'cable-car',
    'train',
    'taxi',
    'other'
  ]);
  expect(MODES).toContain(modeOf(1100));
});
