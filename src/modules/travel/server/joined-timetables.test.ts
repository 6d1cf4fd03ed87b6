import { createReach } from '@afield/reach/server';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { DEFAULT_TRAVEL_LIMITS } from '../limits.ts';
import type { Outing } from '../outing.ts';
import type { StartingPlace } from '../starting-place.ts';
import { addTimetable } from './add-timetable.ts';
import { answerOuting } from './answer-outing.ts';
import { findMeetingPoints } from './find-meeting-points.ts';
import { importTimetable } from './import-timetable.ts';
import { labelOutings } from './label-outings.ts';
import { removeTimetable } from './list-timetables.ts';
import type { Travelling } from './travelling.ts';

const TRAINS = fileURLToPath(new URL('../../../../packages/reach/test/fixtures/de-fernverkehr-day', import.meta.url));
/** A bus every hour from outside the station of Kassel into a village without a railway, and back. */
const BUSES = {
  agency: 'agency_name,agency_url,agency_timezone\nHill Buses,https://buses.example.org,Europe/Berlin',
  stops: 'stop_id,stop_name,stop_lat,stop_lon\nK,Kassel station forecourt,51.3135,9.4475\nH,Hill,51.3,9.1',
  routes: 'route_id,route_short_name,route_type\n7,7,3',
  calendar_dates: 'service_id,date,exception_type\ns,20231213,1\ns,20231214,1',
  trips: 'route_id,service_id,trip_id\n7,s,up\n7,s,down',
  stop_times: [
    'trip_id,stop_id,stop_sequence,arrival_time,departure_time',
    'up,K,1,08:00:00,08:00:00',
    'up,H,2,08:40:00,08:40:00',
    'down,H,1,08:00:00,08:00:00',
    'down,K,2,08:40:00,08:40:00'
  ].join('\n'),
  frequencies: [
    'trip_id,start_time,end_time,headway_secs',
    'up,08:00:00,22:00:00,3600',
    'down,08:10:00,22:00:00,3600'
  ].join('\n')
};

const now = () => new Date('2023-12-01T09:00:00Z');
const db = await testDatabase();
const openThread = () => createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));

let folder: string;
let travelling: Travelling;
let trains: string;
let buses: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afield-joined-'));
  travelling = { db, reach: openThread(), folder };
  trains = await importFrom('German trains', TRAINS);
  const feed = join(folder, 'buses');
  await mkdir(feed);
  for (const [name, text] of Object.entries(BUSES)) await writeFile(join(feed, `${name}.txt`), text);
  buses = await importFrom('Hill buses', feed);
});
afterAll(async () => {
  await travelling.reach.close();
  await rm(folder, { recursive: true });
});

async function importFrom(name: string, path: string): Promise<string> {
  const id = await addTimetable(db, { name, from: { path } }, now());
  const { reach } = travelling;
  const download = () => Promise.reject(new Error('nothing is fetched here'));
  await importTimetable({ db, folder, download, openThread, forget: (file) => reach.forget(file), now }, id);
  return id;
}

const VILLAGE = { name: 'Hill', lat: 51.3, lon: 9.1 };
const outing: Outing = {
  title: 'Hill camp',
  zone: 'Europe/Berlin',
  attendance: 'in-person',
  assumed: false,
  place: { ...VILLAGE, guessed: false },
  days: [{ date: '2023-12-13', start: 12 * 3600, end: 16.5 * 3600 }]
};
const at = (timetable: string, stopId: string, name: string, lat: number, lon: number) => ({
  places: [
    { kind: 'stop', place: `stop:${timetable}:${stopId}`, name, lat, lon, minutes: 10, way: 'walk' } as StartingPlace
  ],
  limits: DEFAULT_TRAVEL_LIMITS
});
const goettingen = () => at(trains, '141402', 'Göttingen', 51.53672, 9.925875);

test('a journey goes by train and then by bus, each of a timetable of its own, and both are named', async () => {
  const view = await answerOuting(travelling, outing, goettingen());
  expect(view.verdict).toBe('day-trip');
  const rides = (legs = view.there?.legs) => legs?.filter(({ kind }) => kind === 'ride') ?? [];
  expect(rides().map(({ mode, toName }) => [mode, toName])).toEqual([
    ['train', 'Kassel-Wilhelmshöhe'],
    ['bus', 'Hill']
  ]);
  expect(rides(view.back?.legs).at(-1)?.toName).toBe('Göttingen');
  expect(view.timetable).toMatchObject({ name: 'German trains + Hill buses', until: '2023-12-13' });
});

test('a list says the same, and so does the answer to where to meet', async () => {
  expect(await labelOutings(travelling, [outing], goettingen())).toEqual(['day-trip']);
  const [start] = goettingen().places;
  if (!start) throw new Error('there is one');
  const { points } = await findMeetingPoints(travelling, {
    starts: [{ start, people: 1 }],
    whens: [{ day: { date: '2023-12-13', start: 12 * 3600, end: 16.5 * 3600 }, zone: 'Europe/Berlin' }],
    among: 'named',
    size: 0,
    places: [{ key: 'hill', kind: 'place', ...VILLAGE }],
    usual: undefined,
    matter: 'most'
  });
  expect(points).toMatchObject([{ name: 'Hill', day: 1 }]);
});

test('whoever starts from the station takes the bus outside it, though it is of another timetable', async () => {
  const view = await answerOuting(travelling, outing, at(trains, '187151', 'Kassel', 51.312435, 9.448181));
  expect(view.verdict).toBe('day-trip');
  expect(view.there?.legs.filter(({ kind }) => kind === 'ride')).toHaveLength(1);
  expect(view.timetable?.name).toBe('Hill buses');
});

test('without the buses there is no way any more', async () => {
  const removed = await removeTimetable(db, buses);
  await travelling.reach.forget(join(folder, removed?.file ?? ''));
  expect(await labelOutings(travelling, [outing], goettingen())).toEqual(['out-of-reach']);
  expect((await answerOuting(travelling, outing, goettingen())).verdict).toBe('out-of-reach');
});
