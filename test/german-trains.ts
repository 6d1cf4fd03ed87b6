import { createReach } from '@afield/reach/server';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { addTimetable, importTimetable, type TravelDb, type Travelling } from '../src/modules/travel/server/index.ts';

const DAY = fileURLToPath(new URL('../packages/reach/test/fixtures/de-fernverkehr-day', import.meta.url));
const now = () => new Date('2023-12-01T09:00:00Z');

/** The one day that the timetable covers. */
export const GERMAN_DAY = '2023-12-13';

/** Every long-distance train in Germany on one day. */
export async function openGermanTrains(db: TravelDb): Promise<Travelling & { close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'afield-german-trains-'));
  const openThread = () => createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));
  const reach = openThread();
  const id = await addTimetable(db, { name: 'German trains', from: { path: DAY } }, now());
  const download = () => Promise.reject(new Error('nothing is fetched here'));
  await importTimetable({ db, folder, download, openThread, forget: (file) => reach.forget(file), now }, id);
  return {
    db,
    reach,
    folder,
    close: async () => {
      await reach.close();
      await rm(folder, { recursive: true });
    }
  };
}

/** A town of a gazetteer. */
export function germanTown(key: string, name: string, [lat, lon]: readonly [lat: number, lon: number]) {
  const none = { list_id: null, timetable_id: null, other_name: null, district: null, population: null };
  return { ...none, key, name, country: 'DE', lat, lon };
}
