import { access } from 'node:fs/promises';
import pg from 'pg';
import type { DatabaseAddress } from '../database.ts';
import { type Archive, FileChanged, writeArchive } from './archive.ts';
import {
  beginReading,
  copyJobsOut,
  copyTableOut,
  hasJobs,
  selectMigrations,
  selectSequences,
  selectTables,
  speakPlainly
} from './backup-queries.ts';
import { keptFiles, type KeptFile } from './kept-files.ts';
import { BackupError, type Counts, COUNTS_NAME, type Manifest, MANIFEST_NAME } from './manifest.ts';

export type BackupOrder = { database: DatabaseAddress; data: string; toFile: string; afield: string; now: Date };

/** A timetable that is replaced meanwhile takes its file away; the next try finds the new one. */
const TRIES = 3;

/**
 * Keeps the whole of a server in one file, while it runs or not: the database as it is at one moment, and the files of the data
 * folder.
 * @throws {BackupError} where the file is there already or lies in the data folder, or files keep changing
 */
export async function writeBackup(order: BackupOrder): Promise<Counts> {
  const taken = await access(order.toFile).then(
    () => true,
    () => false
  );
  if (order.toFile.startsWith(`${order.data}/`))
    throw new BackupError(`${order.toFile} lies in the data folder, and would be lost with it. Name a file elsewhere.`);
  if (taken) throw new BackupError(`${order.toFile} is there already. Name a file that is not.`);
  for (let tries = 1; ; tries++) {
    try {
      return await writeOnce(order);
    } catch (error) {
      if (!(error instanceof FileChanged)) throw error;
      if (tries === TRIES) throw new BackupError(`${error.message}. Try again later.`);
    }
  }
}

async function writeOnce({ database, data, toFile, afield, now }: BackupOrder): Promise<Counts> {
  const client = new pg.Client(database);
  client.on('error', () => undefined);
  await client.connect();
  const counts: Counts = { rows: {}, jobs: 0, files: 0 };
  try {
    await speakPlainly(client);
    const before = await keptFiles(data);
    await beginReading(client);
    const manifest = await describe(client, afield, now);
    await writeArchive(toFile, async (archive) => {
      await archive.addText(MANIFEST_NAME, JSON.stringify(manifest));
      await addTables(archive, client, manifest, counts);
      await addFiles(archive, [...before, ...(await keptFiles(data))], counts);
      await archive.addText(COUNTS_NAME, JSON.stringify(counts));
    });
  } finally {
    await client.end();
  }
  return counts;
}

async function describe(client: pg.Client, afield: string, now: Date): Promise<Manifest> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  return {
    format: 1,
    afield,
    postgres: rows[0]?.server_version ?? '',
    takenAt: now.toISOString(),
    migrations: await selectMigrations(client),
    tables: await selectTables(client),
    sequences: await selectSequences(client)
  };
}

async function addTables(archive: Archive, client: pg.Client, { tables }: Manifest, counts: Counts): Promise<void> {
  for (const table of tables) {
    const rows = copyTableOut(client, table);
    await archive.addStream(`tables/${table.name}`, rows);
    counts.rows[table.name] = rows.rowCount;
  }
  if (!(await hasJobs(client))) return;
  const jobs = copyJobsOut(client);
  await archive.addStream('jobs', jobs);
  counts.jobs = jobs.rowCount;
}

/** Those that were there when the database was looked at, and those that came since. */
async function addFiles(archive: Archive, files: KeptFile[], counts: Counts): Promise<void> {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const file of byName.values()) await archive.addFile(`files/${file.name}`, file);
  counts.files = byName.size;
}
