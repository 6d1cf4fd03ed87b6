import type { ListedStop } from '@afield/reach';
import { troubleOfRefusal } from '#gatherings/server';
import { FeedError, type ImportProgress, type Reach } from '@afield/reach/server';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuardedDownload } from '#platform/server/guarded-fetch.ts';
import { type FetchTrouble, writeTrouble } from '../import-trouble.ts';
import type { TimetableProgress } from '../listed-timetable.ts';
import { deleteSearches } from './gathering-search-queries.ts';
import { replaceStops } from './replace-stops.ts';
import type { TravelDb } from './tables.ts';
import { selectTimetable, type Timetable, updateProgress, updateTimetable } from './timetable-queries.ts';

/** What an import needs: a thread of its own, because it takes minutes, and somewhere to fetch from. */
export type Importing = {
  db: TravelDb;
  folder: string;
  download: GuardedDownload;
  /** a thread for one import */
  openThread: (onProgress: (progress: ImportProgress) => void) => Reach;
  /** called when a compiled file is used no more */
  forget: (file: string) => Promise<void>;
  now: () => Date;
};

/** The feed could not be had. */
class FetchError extends Error {
  readonly trouble: FetchTrouble;

  constructor(trouble: FetchTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** A national feed unpacks to many times this. */
const MOST_BYTES = 2e9;
const MOST_SECONDS = 3600;
const PROGRESS_EVERY = 500;

/**
 * Imports a timetable that was added. The one in use stays in use until the new one is whole; a feed that cannot be
 * read changes nothing but the reason that is told.
 */
export async function importTimetable(importing: Importing, id: string): Promise<void> {
  const { db, folder } = importing;
  const row = await selectTimetable(db, id);
  if (!row) return;
  await mkdir(folder, { recursive: true });
  const fetched = join(folder, `${id}.zip.part`);
  await updateTimetable(db, id, { state: 'importing', trouble: null, progress: null });
  try {
    await useFeed(importing, row, row.path ?? (await fetchFeed(importing, row, fetched)));
  } catch (error) {
    const isExpected = error instanceof FeedError || error instanceof FetchError;
    const trouble = writeTrouble(isExpected ? error.trouble : 'own-fault');
    await updateTimetable(db, id, { state: 'failed', trouble, progress: null });
    if (!isExpected) throw error;
  } finally {
    await rm(fetched, { force: true });
  }
}

async function fetchFeed(importing: Importing, { id, address }: Timetable, toFile: string): Promise<string> {
  const tell = teller(importing, id);
  const fetched = await importing.download({
    address: address ?? '',
    toFile,
    mostBytes: MOST_BYTES,
    mostSeconds: MOST_SECONDS,
    onProgress: (done, of) => tell({ step: 'fetching', done, of })
  });
  if (fetched.got === 'file') return toFile;
  const why = fetched.got === 'refused' ? troubleOfRefusal(fetched.reason, fetched.status) : 'unreachable';
  throw new FetchError(why);
}

async function useFeed(importing: Importing, row: Timetable, feed: string): Promise<void> {
  const { db, folder, now } = importing;
  const tell = teller(importing, row.id);
  const file = `${row.id}-${now().getTime()}.timetable`;
  const thread = importing.openThread(({ file: reading, rows }) =>
    tell({ step: 'reading', file: reading, done: rows })
  );
  try {
    const { report, stops } = await thread.importFeed(feed, join(folder, file));
    await db.transaction().execute(async (tx) => {
      await deleteSearches(tx);
      await replaceStops(tx, row.id, stops satisfies ListedStop[]);
      await updateTimetable(tx, row.id, {
        state: 'ready',
        file,
        progress: null,
        report: JSON.stringify(report),
        zone: report.zone,
        first_date: report.firstDate,
        last_date: report.lastDate,
        imported_at: now()
      });
    });
  } finally {
    await thread.close();
  }
  if (row.file) await letGo(importing, row.file);
}

async function letGo({ folder, forget }: Importing, file: string): Promise<void> {
  await forget(join(folder, file));
  await rm(join(folder, file), { force: true });
}

/** Writes down what is being done, not more often than a page would look. */
function teller({ db, now }: Importing, id: string): (progress: TimetableProgress) => void {
  let told = 0;
  let writing: Promise<unknown> = Promise.resolve();
  return (progress) => {
    const time = now().getTime();
    if (time - told < PROGRESS_EVERY) return;
    told = time;
    writing = writing.then(() => updateProgress(db, id, JSON.stringify(progress))).catch(() => undefined);
  };
}
