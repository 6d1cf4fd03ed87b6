import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addTimetable, importTimetable, type NewTimetable, removeTimetable, retryTimetable } from '#travel/server';
import { database } from './database.ts';
import { downloadFile } from './fetching.ts';
import { enqueue } from './jobs.ts';
import { lookForLost } from './sources.ts';
import { openReachThread, travelling } from './reach.ts';
import { settings } from './settings.ts';

/** The folder of compiled timetables. */
export function timetableFolder(): string {
  return join(settings().data, 'timetables');
}

/** A place for a feed that is being uploaded. */
export async function uploadFolder(): Promise<string> {
  const folder = join(settings().data, 'uploads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** The job of one import. */
export async function runImport(id: string): Promise<void> {
  await importTimetable(
    {
      db: database(),
      folder: timetableFolder(),
      download: downloadFile(),
      openThread: openReachThread,
      forget: (file) => travelling().reach.forget(file),
      now: () => new Date()
    },
    id
  );
  await lookForLost();
}

/** Adds a timetable and has it imported as soon as there is time. */
export async function addAndImport(timetable: NewTimetable): Promise<string> {
  return database()
    .transaction()
    .execute(async (tx) => {
      const id = await addTimetable(tx, timetable, new Date());
      await enqueue(tx, 'travel.import-timetable', { id });
      return id;
    });
}

/** Imports again what was imported before, or failed. */
export async function importAgain(id: string): Promise<void> {
  await database()
    .transaction()
    .execute(async (tx) => {
      await retryTimetable(tx, id);
      await enqueue(tx, 'travel.import-timetable', { id });
    });
}

/** Removes a timetable with its compiled file and, where it was uploaded, its feed; a feed elsewhere is somebody else's. */
export async function removeWithFiles(id: string): Promise<void> {
  const removed = await removeTimetable(database(), id);
  if (removed?.file) {
    const file = join(timetableFolder(), removed.file);
    await travelling().reach.forget(file);
    await rm(file, { force: true });
  }
  if (removed?.path && dirname(removed.path) === (await uploadFolder())) await rm(removed.path, { force: true });
}
