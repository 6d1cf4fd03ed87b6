import { findLostGatherings } from '#gatherings/server';
import { readServer } from '#people/server';
import { placeOfText } from '#travel/server';
import { refreshDueSources, type Refreshing } from '#sources/server';
import { database } from './database.ts';
import { fetchPage } from './fetching.ts';
import { enqueue } from './jobs.ts';

/** What reading calendars needs on this server. */
export function refreshing(): Refreshing {
  return {
    db: database(),
    fetch: fetchPage(),
    now: () => new Date(),
    zone: async () => (await readServer(database())).zone,
    findPlace: async (name) => {
      const guess = await placeOfText(database(), name);
      if (!('found' in guess)) return undefined;
      const { lat, lon } = guess.found;
      return { name, lat, lon };
    }
  };
}

/** The job that reads every calendar whose time has come. */
export async function refreshAll(): Promise<void> {
  await refreshDueSources(refreshing());
}

/** Has the gatherings whose place is not known looked at again, because more places are known. */
export async function lookForLost(): Promise<void> {
  await database()
    .transaction()
    .execute((tx) => enqueue(tx, 'gatherings.find-lost', {}));
}

/** The job that does. */
export async function findLost(): Promise<void> {
  const { db, findPlace, now } = refreshing();
  await findLostGatherings(db, findPlace, now().toISOString().slice(0, 10));
}
