import type { ImportReport, ListedStop } from '@afield/reach';
import { FeedError, type ImportProgress, type Reach } from '@afield/reach/server';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuardedDownload } from '#platform/server/guarded-fetch.ts';
import { recordFact } from '#platform/server/outbox.ts';
import { cutOn, type TimetableCut } from '../cut.ts';
import { type Emptier, findEmptier } from '../emptier.ts';
import type { TimetableBefore, TravelFact } from '../facts.ts';
import type { ContentTrouble, FetchTrouble } from '../import-trouble.ts';
import { type FeedMarks, fetchFeed } from './fetch-feed.ts';
import { forgetVersion, type Versions } from './forget-versions.ts';
import { replaceStops } from './replace-stops.ts';
import { goneWell, settleFailed, settleUnchanged } from './settle-import.ts';
import { progressTeller } from './tell-progress.ts';
import { selectTimetable, type Timetable, updateTimetable } from './timetable-queries.ts';

/** What an import needs: a thread of its own, because it takes minutes, and somewhere to fetch from. */
export type Importing = Versions & {
  download: GuardedDownload;
  /** a thread for one import */
  openThread: (onProgress: (progress: ImportProgress) => void) => Reach;
  now: () => Date;
};

type Failed = { trouble: FetchTrouble | ContentTrouble; retryAfter?: number };

/** The feed could not be had, or is kept out. */
class ImportError extends Error {
  readonly failed: Failed;

  constructor(failed: Failed) {
    super(JSON.stringify(failed.trouble));
    this.failed = failed;
  }
}

const NO_MARKS: FeedMarks = { etag: null, last_modified: null, digest: null };

/**
 * Imports a timetable that was added, or asks for a newer version of it. The one in use stays in use until the new one is
 * whole; a feed that cannot be read, or has lost most of what it had, changes nothing but the reason that is told.
 * @param anyway the administrator has seen that it has lost most, and takes it
 */
export async function importTimetable(importing: Importing, id: string, anyway = false): Promise<void> {
  const { db, folder, now } = importing;
  const row = await selectTimetable(db, id);
  if (!row) return;
  await mkdir(folder, { recursive: true });
  const toFile = join(folder, `${id}.zip.part`);
  await updateTimetable(db, id, { state: 'importing', trouble: null, progress: null });
  try {
    if (row.path !== null) return await useFeed(importing, row, { path: row.path, marks: NO_MARKS, anyway });
    const tell = progressTeller(importing, id);
    const fed = await fetchFeed({ download: importing.download, folder, toFile, tell }, row);
    if (fed.got === 'refused') throw new ImportError(fed);
    const { got: _got, ...rest } = fed;
    if (!('path' in rest)) return await settleUnchanged(db, row, rest, now());
    const { path, ...marks } = rest;
    await useFeed(importing, row, { path, marks, anyway });
  } catch (error) {
    await settleFailed(db, row, failureOf(error) ?? { trouble: 'own-fault' }, now());
    if (!failureOf(error)) throw error;
  } finally {
    await rm(toFile, { force: true });
  }
}

function failureOf(error: unknown): Failed | undefined {
  if (error instanceof ImportError) return error.failed;
  return error instanceof FeedError ? { trouble: error.trouble } : undefined;
}

type Feed = { path: string; marks: FeedMarks; anyway: boolean };

async function useFeed(importing: Importing, row: Timetable, { path, marks, anyway }: Feed): Promise<void> {
  const { db, folder, now } = importing;
  const tell = progressTeller(importing, row.id);
  const file = `${row.id}-${now().getTime()}.timetable`;
  const before = versionOf(row);
  const thread = importing.openThread(({ file: reading, rows }) =>
    tell({ step: 'reading', file: reading, done: rows })
  );
  try {
    const cut = row.cut === null ? undefined : cutOn(row.cut as TimetableCut, now().toISOString().slice(0, 10));
    const { report, stops } = await thread.importFeed(path, join(folder, file), cut);
    const emptier = anyway ? undefined : emptierThan(row, report, now());
    if (emptier) throw new ImportError({ trouble: emptier });
    await db.transaction().execute(async (tx) => {
      await replaceStops(tx, row.id, stops satisfies ListedStop[]);
      await updateTimetable(tx, row.id, {
        ...goneWell(row, report.lastDate, now()),
        ...marks,
        file,
        report: JSON.stringify(report),
        zone: report.zone,
        first_date: report.firstDate,
        last_date: report.lastDate,
        imported_at: now()
      });
      const fact: TravelFact = { type: 'travel.timetable-changed', timetable: row.id, before };
      await recordFact(tx, fact);
    });
  } catch (error) {
    await rm(join(folder, file), { force: true });
    throw error;
  } finally {
    await thread.close();
  }
  // What was in use is compared with what is now, and let go then.
  if (before) await importing.forget(join(folder, before.file));
  else if (row.file) await forgetVersion(importing, row.file);
}

function emptierThan(row: Timetable, report: ImportReport, now: Date): Emptier | undefined {
  if (row.imported_at === null || row.report === null) return undefined;
  return findEmptier(row.report as ImportReport, report, now.toISOString().slice(0, 10));
}

/** What is in use until now, where it can be asked. */
function versionOf({ file, zone, first_date, last_date, imported_at }: Timetable): TimetableBefore | null {
  if (!file || !zone || !first_date || !last_date || !imported_at) return null;
  return { file, zone, firstDate: first_date, lastDate: last_date, importedOn: imported_at.toISOString().slice(0, 10) };
}
