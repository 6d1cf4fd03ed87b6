import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deleteSearchesBut } from './gathering-search-queries.ts';
import { usableTimetables } from './list-timetables.ts';
import type { TravelDb } from './tables.ts';
import { selectTimetables } from './timetable-queries.ts';
import { networkOf } from './travelling.ts';

export type Versions = {
  db: TravelDb;
  folder: string;
  /** called when a compiled file is used no more */
  forget: (file: string) => Promise<void>;
};

/** By then everybody has been told what a new version changed, or the job that does was given up. */
const COMPARED_AFTER = 86_400_000;

/**
 * Lets go of an earlier version of a timetable.
 * @param file its name among those in the data folder
 */
export async function forgetVersion({ folder, forget }: Omit<Versions, 'db'>, file: string): Promise<void> {
  await forget(join(folder, file));
  await rm(join(folder, file), { force: true });
}

/** Removes what was left lying of versions that nobody will ask for any more. */
export async function forgetLostVersions(versions: Versions, now: Date): Promise<void> {
  const names = await readdir(versions.folder).catch(() => []);
  for (const { id, file, imported_at } of await selectTimetables(versions.db)) {
    if (!file || !imported_at || now.getTime() - imported_at.getTime() < COMPARED_AFTER) continue;
    const lost = names.filter((name) => name.startsWith(`${id}-`) && name.endsWith('.timetable'));
    for (const name of lost) if (stampOf(name) < stampOf(file)) await forgetVersion(versions, name);
  }
}

/** Forgets searches that were made by other versions of the timetables than those in use. */
export async function forgetOtherSearches({ db, folder }: Pick<Versions, 'db' | 'folder'>): Promise<void> {
  await deleteSearchesBut(db, networkOf(await usableTimetables({ db, folder }))?.version ?? '');
}

/** Milliseconds since 1970, of the moment at which a version was begun. */
function stampOf(file: string): number {
  return Number(/-(\d+)\.timetable$/.exec(file)?.[1] ?? Infinity);
}
