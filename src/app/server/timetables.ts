import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TimetableBefore, TimetableCut } from '#travel';
import { readSecret } from '#platform/server/secret.ts';
import { readServer } from '#people/server';
import {
  addTimetable,
  changeCut,
  forgetLostVersions,
  forgetOtherSearches,
  forgetVersion,
  importTimetable,
  type NewTimetable,
  refreshDueLive,
  refreshDueTimetables,
  removeTimetable,
  retryTimetable,
  warnOfEnding
} from '#travel/server';
import { database } from './database.ts';
import { downloadFile } from './fetching.ts';
import { enqueue } from './jobs.ts';
import { mailNotices } from './notices.ts';
import { openReachThread, travelling } from './reach.ts';
import { settings } from './settings.ts';
import { lookForLost } from './sources.ts';
import { tellOfToday, whoGoesToday } from './tell-today.ts';
import { tellOfTimetable } from './tell-verdict-changes.ts';
import { dateIn } from './within-reach.ts';

/** The folder of compiled timetables. */
export function timetableFolder(): string {
  return join(settings().data, 'timetables');
}

/** With which keys to feeds are sealed. */
export function serverSecret(): string {
  return readSecret(join(settings().data, 'secret'));
}

/** A place for a feed that is being uploaded. */
export async function uploadFolder(): Promise<string> {
  const folder = join(settings().data, 'uploads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Where compiled files lie, and who lets go of them. */
function versions() {
  const forget = (file: string) => travelling().reach.forget(file);
  return { db: database(), folder: timetableFolder(), forget };
}

/** The job of one import. */
export async function runImport(id: string, anyway = false): Promise<void> {
  const now = () => new Date();
  const importing = { ...versions(), download: downloadFile(), openThread: openReachThread, now };
  await importTimetable(importing, id, anyway);
  await lookForLost();
  await warnOfEndings();
}

/** The job that asks for newer versions of all feeds whose time has come. */
export async function refreshTimetables(): Promise<void> {
  await database()
    .transaction()
    .execute(async (tx) => {
      const due = await refreshDueTimetables(tx, new Date());
      for (const id of due) await enqueue(tx, 'travel.import-timetable', { id });
    });
}

/** The job that asks what is late and cancelled, as long as somebody goes somewhere today, and tells whose way it touches. */
export async function refreshToday(): Promise<void> {
  const db = database();
  const now = () => new Date();
  const isWanted = async () => (await whoGoesToday(db, now())).people.length > 0;
  const { reach } = travelling();
  await refreshDueLive(
    { db, reach, folder: timetableFolder(), download: downloadFile(), secret: serverSecret(), now },
    isWanted
  );
  await tellOfToday({ db, travelling: travelling() }, now());
  await mailNotices();
}

/** The job that announces timetables whose dates run out. */
export async function warnOfEndings(): Promise<void> {
  const { zone } = await readServer(database());
  await warnOfEnding(database(), dateIn(zone, new Date()).toString());
}

/** The job that tells those whose days a new version of a timetable has changed, and lets go of the one before. */
export async function tellChanged(id: string, before: TimetableBefore | null): Promise<void> {
  const now = () => new Date();
  await tellOfTimetable({ db: database(), travelling: travelling(), openThread: openReachThread, now }, id, before);
  if (before) await forgetVersion(versions(), before.file);
  await forgetOtherSearches(versions());
  await mailNotices();
}

/** Removes what was left lying of earlier versions. */
export async function forgetLostFiles(): Promise<void> {
  await forgetLostVersions(versions(), new Date());
  await forgetOtherSearches(versions());
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

/**
 * Imports again what was imported before, or failed.
 * @param anyway also where it has lost most of what it had
 */
export async function importAgain(id: string, anyway = false): Promise<void> {
  await database()
    .transaction()
    .execute(async (tx) => {
      await retryTimetable(tx, id);
      await enqueue(tx, 'travel.import-timetable', { id, ...(anyway && { anyway: 'yes' }) });
    });
}

/** Keeps another part of a feed, and imports it. */
export async function cutAndImport(id: string, cut: TimetableCut | undefined): Promise<void> {
  await database()
    .transaction()
    .execute(async (tx) => {
      await changeCut(tx, id, cut);
      await enqueue(tx, 'travel.import-timetable', { id, anyway: 'yes' });
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
