import { expect, test } from 'vitest';
import { labelEach } from '../../src/label-each.ts';
import { listStations } from '../../src/list-stations.ts';
import { judgePlaces } from '../../src/meeting/judge-places.ts';
import { VERDICTS } from '../../src/label-many.ts';
import { DEFAULT_LIMITS, DEFAULT_WALKING } from '../../src/question.ts';
import { Days } from '../../src/search/day.ts';
import { at, timetableOf, trip } from './tiny-feed.ts';

const DATE = '2027-03-09';
const WORLD = { south: -90, north: 90, west: -180, east: 180 };

test('a station is listed once for its platforms, the busiest first, and buses are left out where trains call', async () => {
  const timetable = await timetableOf({
    trips: [
      trip('T', 'A 08:00, B 08:30', { route: 'train' }),
      trip('U', 'A 09:00, C 09:30', { route: 'train' }),
      trip('V', 'D 08:00, E 08:30', { route: 'bus' })
    ],
    stops: { P: 10 },
    stopRows: { P: { location_type: 1 }, B: { parent_station: 'P' }, C: { parent_station: 'P' } },
    routeRows: { bus: { route_type: 3 }, train: { route_type: 2 } }
  });
  expect(listStations(timetable, WORLD, 9).map(({ id, calls }) => [id, calls])).toEqual([
    ['A', 2],
    ['P', 2]
  ]);
  expect(listStations(timetable, WORLD, 1).map(({ id }) => id)).toEqual(['A']);
  const around = { ...WORLD, south: at(25).lat, north: at(35).lat };
  expect(listStations(timetable, around, 9).map(({ id }) => id)).toEqual(['D']);
});

test('how often a trip with a headway runs counts as often', async () => {
  const timetable = await timetableOf({
    trips: [trip('T', 'A 08:00, B 08:30'), trip('U', 'C 08:00, D 08:30'), trip('V', 'C 09:00, D 09:30')],
    files: {
      frequencies: [{ trip_id: 'T', start_time: '08:00:00', end_time: '10:00:00', headway_secs: 1200 }]
    }
  });
  expect(listStations(timetable, WORLD, 4).map(({ id, calls }) => [id, calls])).toEqual([
    ['A', 6],
    ['B', 6],
    ['C', 2],
    ['D', 2]
  ]);
});

test('what places ask of everybody is what their labels say', async () => {
  const timetable = await timetableOf({
    trips: [trip('T', 'A 08:00, B 08:30, C 09:20'), trip('U', 'C 17:00, B 17:40, A 18:15')]
  });
  const days = new Days(timetable);
  const homes = [0, 10, 20, 65].map((kilometres) => ({ home: { at: at(kilometres) }, limits: DEFAULT_LIMITS }));
  const places = [at(20), at(0)];
  const question = { date: DATE, start: 10 * 3600, end: 16 * 3600, walking: DEFAULT_WALKING };
  const ways = await judgePlaces(days, { ...question, places }, homes);
  const labels = await labelEach(
    days,
    places.map((venue) => ({ ...question, venue })),
    homes
  );
  ways?.forEach(({ verdict, minutes }, place) => {
    labels[place]!.forEach((label, home) => {
      expect(VERDICTS[verdict[home]!]).toBe(label.verdict);
      const isBack = label.verdict === 'day-trip' || label.verdict === 'long-day';
      const both = question.start - (label.there?.depart ?? 0) + (label.back?.arrive ?? 0) - question.end;
      expect(minutes[home]).toBe(isBack ? Math.round(both / 120) : -1);
    });
  });
  expect(ways?.[0]?.minutes[0]).toBe(Math.round((120 + 135) / 2));
  expect(await judgePlaces(days, { ...question, date: '2027-03-10', places }, homes)).toBeUndefined();
});
