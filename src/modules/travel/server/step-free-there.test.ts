import { createReach } from '@afield/reach/server';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { stepFreeWithoutFew } from '../few.ts';
import { addTimetable } from './add-timetable.ts';
import { findMeetingPoints } from './find-meeting-points.ts';
import { importTimetable } from './import-timetable.ts';
import type { Travelling } from './travelling.ts';

const DATE = '2027-03-09';
/** Two lines into a town: the one from the north takes wheelchairs, the one from the south says nothing of them. */
const FEED = {
  agency: 'agency_name,agency_url,agency_timezone\nHill Buses,https://buses.example.org,Europe/London',
  stops: [
    'stop_id,stop_name,stop_lat,stop_lon,wheelchair_boarding',
    'T,Town,52,-3,1',
    'N,North,52.3,-3,1',
    'S,South,51.7,-3,1'
  ].join('\n'),
  routes: 'route_id,route_short_name,route_type\n7,7,3',
  calendar_dates: 'service_id,date,exception_type\ns,20270309,1',
  trips: [
    'route_id,service_id,trip_id,wheelchair_accessible',
    '7,s,from-north,1',
    '7,s,to-north,1',
    '7,s,from-south,',
    '7,s,to-south,'
  ].join('\n'),
  stop_times: [
    'trip_id,stop_id,stop_sequence,arrival_time,departure_time',
    'from-north,N,1,09:00:00,09:00:00',
    'from-north,T,2,09:40:00,09:40:00',
    'to-north,T,1,16:00:00,16:00:00',
    'to-north,N,2,16:40:00,16:40:00',
    'from-south,S,1,09:00:00,09:00:00',
    'from-south,T,2,09:40:00,09:40:00',
    'to-south,T,1,16:00:00,16:00:00',
    'to-south,S,2,16:40:00,16:40:00'
  ].join('\n')
};

const now = () => new Date('2027-03-01T09:00:00Z');
const db = await testDatabase();
const openThread = () => createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));

let folder: string;
let travelling: Travelling;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afield-steps-'));
  travelling = { db, reach: openThread(), folder };
  const feed = join(folder, 'buses');
  await mkdir(feed);
  for (const [name, text] of Object.entries(FEED)) await writeFile(join(feed, `${name}.txt`), text);
  const id = await addTimetable(db, { name: 'Hill buses', from: { path: feed } }, now());
  const download = () => Promise.reject(new Error('nothing is fetched here'));
  await importTimetable({ db, folder, download, openThread, forget: (file) => travelling.reach.forget(file), now }, id);
});
afterAll(async () => {
  await travelling.reach.close();
  await rm(folder, { recursive: true });
});

async function stepFreeOf(north: number, south: number, toldStepFree?: typeof stepFreeWithoutFew) {
  const start = (name: string, lat: number) => ({ place: name, name, lat, lon: -3, kind: 'place' as const });
  const { points } = await findMeetingPoints(travelling, {
    starts: [
      { start: start('North', 52.3), people: north },
      { start: start('South', 51.7), people: south }
    ],
    whens: [{ day: { date: DATE, start: 10 * 3600, end: 15 * 3600 }, zone: 'Europe/London' }],
    places: [{ key: 'town', name: 'Town', kind: 'place', lat: 52, lon: -3 }],
    among: 'named',
    size: 0,
    usual: undefined,
    matter: 'most',
    ...(toldStepFree && { toldStepFree })
  });
  expect(points[0]?.day).toBe(north + south);
  return points[0]?.stepFree;
}

test('of those there and back, as many go step-free as the timetable says so of the whole way', async () => {
  expect(await stepFreeOf(7, 3)).toBe(7);
  expect(await stepFreeOf(0, 3)).toBe(0);
  expect(await stepFreeOf(2, 0)).toBe(2);
});

test('of a group’s members no part of one to four is told', async () => {
  expect(await stepFreeOf(7, 3, stepFreeWithoutFew)).toBe('nearly-all');
  expect(await stepFreeOf(3, 7, stepFreeWithoutFew)).toBe('few');
  expect(await stepFreeOf(6, 8, stepFreeWithoutFew)).toBe(6);
  expect(await stepFreeOf(6, 0, stepFreeWithoutFew)).toBe(6);
});
