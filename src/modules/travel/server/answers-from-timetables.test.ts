import { createReach } from '@afield/reach/server';
import fc from 'fast-check';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
import { importTimetable } from './import-timetable.ts';
import type { Start } from './keep-start.ts';
import { labelForEach } from './label-for-each.ts';
import { labelOutings } from './label-outings.ts';
import { listTimetables, usableTimetables } from './list-timetables.ts';
import { retryTimetable } from './retry-timetable.ts';
import { networkOf, type Travelling } from './travelling.ts';

const DAY = fileURLToPath(new URL('../../../../packages/reach/test/fixtures/de-fernverkehr-day', import.meta.url));
const now = () => new Date('2023-12-01T09:00:00Z');
const db = await testDatabase();
const openThread = () => createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));

let folder: string;
let travelling: Travelling;
let feed: string;
let id: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afield-travel-'));
  feed = join(folder, 'feed');
  await cp(DAY, feed, { recursive: true });
  travelling = { db, reach: openThread(), folder };
  id = await addTimetable(db, { name: 'German trains', from: { path: feed } }, now());
  await runImport();
});
afterAll(async () => {
  await travelling.reach.close();
  await rm(folder, { recursive: true });
});

async function runImport(): Promise<void> {
  const { reach } = travelling;
  const download = () => Promise.reject(new Error('nothing is fetched here'));
  await importTimetable({ db, folder, download, openThread, forget: (file) => reach.forget(file), now }, id);
}

const stop = (name: string, stopId: string, lat: number, lon: number): StartingPlace => ({
  kind: 'stop',
  place: `stop:${id}:${stopId}`,
  name,
  lat,
  lon,
  minutes: 10,
  way: 'walk'
});
const goettingen = () => stop('Göttingen', '141402', 51.53672, 9.925875);
const kassel = () => stop('Kassel-Wilhelmshöhe', '187151', 51.312435, 9.448181);

const TOWNS = {
  Berlin: [52.52437, 13.41053],
  Kassel: [51.31667, 9.5],
  Munich: [48.13743, 11.57549],
  Aberdaron: [52.8, -4.7]
} as const;

const outing = fc
  .record({
    town: fc.constantFrom(...(Object.keys(TOWNS) as (keyof typeof TOWNS)[])),
    start: fc.integer({ min: 6, max: 20 }),
    hours: fc.integer({ min: 1, max: 10 }),
    date: fc.constantFrom('2023-12-12', '2023-12-13', '2023-12-13', '2023-12-13'),
    days: fc.constantFrom(1, 1, 1, 2),
    attendance: fc.constantFrom('in-person' as const, 'hybrid' as const, 'online' as const),
    isKnown: fc.constantFrom(true, true, true, false)
  })
  .map(({ town, start, hours, date, days, attendance, isKnown }): Outing => {
    const [lat, lon] = TOWNS[town];
    const first = Temporal.PlainDate.from(date);
    return {
      title: town,
      zone: 'Europe/Berlin',
      attendance,
      assumed: false,
      ...(isKnown && { place: { name: town, lat, lon, guessed: false } }),
      days: Array.from({ length: days }, (_, day) => ({
        date: first.add({ days: day }).toString(),
        start: start * 3600,
        end: (start + hours) * 3600
      }))
    };
  });

/** Answers that need no timetable. */
const UNASKED = ['online', 'place-unknown', 'no-start'];

test('the word in a list is that of the whole answer, for every gathering and every start', async () => {
  const [listed] = await listTimetables(db);
  expect(listed).toMatchObject({ state: 'ready', trouble: null, report: { trips: 1061 } });
  const starts: Start[] = [
    { places: [], limits: DEFAULT_TRAVEL_LIMITS },
    { places: [goettingen()], limits: DEFAULT_TRAVEL_LIMITS },
    { places: [goettingen(), kassel()], limits: DEFAULT_TRAVEL_LIMITS },
    { places: [goettingen()], limits: { earliest: 4 * 3600, latest: 26 * 3600, comfortable: 3600 } }
  ];
  const words = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(outing, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...starts),
      async (outings, start) => {
        const labels = await labelOutings(travelling, outings, start);
        const answers = await Promise.all(outings.map((one) => answerOuting(travelling, one, start)));
        expect(labels).toEqual(answers.map(({ verdict }) => verdict));
        const asked = outings.map((one) => ({ outing: one, start }));
        const each = await labelForEach(travelling, networkOf(await usableTimetables(travelling)), asked);
        expect(each).toEqual(labels.map((word) => (UNASKED.includes(word) ? undefined : word)));
        for (const label of labels) words.add(label);
      }
    ),
    { numRuns: 300, seed: 20231213 }
  );
  expect([...words]).toEqual(
    expect.arrayContaining([
      'day-trip',
      'long-day',
      'no-start',
      'no-timetable',
      'online',
      'out-of-reach',
      'overnight',
      'place-unknown'
    ])
  );
});

test('somebody who goes without trains, or step-free only, is counted so everywhere, and nobody else is', async () => {
  const camp: Outing = {
    title: 'Camp',
    zone: 'Europe/Berlin',
    attendance: 'in-person',
    assumed: false,
    place: { name: 'Kassel', lat: 51.31667, lon: 9.5, guessed: false },
    days: [{ date: '2023-12-13', start: 10.5 * 3600, end: 16.5 * 3600 }]
  };
  const start: Start = { places: [goettingen()], limits: DEFAULT_TRAVEL_LIMITS };
  const network = networkOf(await usableTimetables(travelling));
  const said = async (riding?: Start['riding']) => {
    const asked = { ...start, ...(riding && { riding }) };
    const [word] = await labelOutings(travelling, [camp], asked);
    const [each] = await labelForEach(travelling, network, [{ outing: camp, start: asked }]);
    const view = await answerOuting(travelling, camp, asked);
    return { words: [word, each, view.verdict], riding: view.riding };
  };
  const usual = { words: ['day-trip', 'day-trip', 'day-trip'], riding: undefined };
  const out = ['out-of-reach', 'out-of-reach', 'out-of-reach'];
  expect(await said()).toEqual(usual);
  expect(await said({ without: ['train'] })).toEqual({ words: out, riding: { without: ['train'] } });
  // This timetable says of nothing that it is step-free.
  expect(await said({ stepFree: true })).toEqual({ words: out, riding: { stepFree: true } });
  expect(await said({ without: ['ferry'] })).toMatchObject({ words: usual.words });
  expect(await said()).toEqual(usual);
});

test('a broken feed changes nothing but the reason that is told', async () => {
  const [before] = await listTimetables(db);
  const camp: Outing = {
    title: 'Camp',
    zone: 'Europe/Berlin',
    attendance: 'in-person',
    assumed: false,
    place: { name: 'Berlin', lat: 52.52437, lon: 13.41053, guessed: false },
    days: [{ date: '2023-12-13', start: 10.5 * 3600, end: 16.5 * 3600 }]
  };
  const start = { places: [goettingen()], limits: DEFAULT_TRAVEL_LIMITS };
  const answered = await answerOuting(travelling, camp, start);
  await writeFile(join(feed, 'stops.txt'), 'stop_name,stop_lat\nNowhere,1\n');
  await retryTimetable(db, id);
  await runImport();
  const [after] = await listTimetables(db);
  expect(after).toMatchObject({ state: 'failed', trouble: { why: 'no-column', file: 'stops.txt' } });
  expect(after?.report).toEqual(before?.report);
  expect(await answerOuting(travelling, camp, start)).toEqual(answered);
});

test('an import that goes wrong here says so, and what was imported before stays in use', async () => {
  const reach = { ...travelling.reach, importFeed: () => Promise.reject(new Error('the disk is full')) };
  const importing = { db, folder, openThread: () => ({ ...reach, close: () => Promise.resolve() }), now };
  const notFetched = () => Promise.resolve({ got: 'refused' as const, reason: 'status' as const, status: 404 });
  const rest = { ...importing, download: notFetched, forget: () => Promise.resolve() };
  await retryTimetable(db, id);
  await expect(importTimetable(rest, id)).rejects.toThrow('the disk is full');
  expect(await listTimetables(db)).toMatchObject([{ state: 'failed', trouble: 'own-fault', importedAt: now() }]);
  const other = await addTimetable(db, { name: 'Elsewhere', from: { address: 'https://example.org/feed.zip' } }, now());
  await importTimetable(rest, other);
  expect((await listTimetables(db)).find((one) => one.id === other)).toMatchObject({
    state: 'failed',
    trouble: 'not-there',
    importedAt: null
  });
});
