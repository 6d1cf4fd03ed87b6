import pg from 'pg';
import { type DatabaseAddress, openDatabase } from '../database.ts';
import { enqueueAgain } from '../jobs.ts';
import { migrate, missingMigrations } from '../migrate.ts';
import { dropEverything, isEmpty, selectJobsAfter, speakPlainly, type WaitingJob } from './backup-queries.ts';
import { Filling } from './fill-database.ts';
import { BackupError, type Manifest } from './manifest.ts';
import { type Held, readBackup } from './read-backup.ts';

export type RestoreOrder = {
  file: string;
  /** where its files go */
  data: string;
  database: DatabaseAddress;
  /** the folder of migrations */
  migrations: string;
};

const JOBS_AT_ONCE = 500;

/**
 * Puts the rows of a backup into an empty database, in the shape that they had: the next start brings it to the newest. Its files
 * go into the data folder.
 * @throws {BackupError} where the database is not empty, or the backup not whole; the database is empty again then
 */
export async function restoreBackup(order: RestoreOrder): Promise<Held> {
  await withClient(order.database, async (client) => {
    if (!(await isEmpty(client))) throw new BackupError('The database is not empty. Restore into one that is.');
  });
  try {
    return await withClient(order.database, async (client) => {
      const held = await fill(client, order);
      await enqueueAgain(order.database, waitingJobs(client));
      return held;
    });
  } catch (error) {
    await withClient(order.database, dropEverything);
    throw error;
  }
}

/** On a connection of its own, which ends though it may be in the middle of something. */
async function withClient<Answer>(
  database: DatabaseAddress,
  use: (client: pg.Client) => Promise<Answer>
): Promise<Answer> {
  const client = new pg.Client(database);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function fill(client: pg.Client, { file, data, database, migrations }: RestoreOrder): Promise<Held> {
  await speakPlainly(client);
  const filling = new Filling(client);
  return await readBackup(file, data, {
    begin: async (manifest) => {
      await shape(database, migrations, manifest);
      await filling.begin(manifest);
    },
    takeRows: (table, part) => filling.takeRows(table, part),
    takeJobs: (part) => filling.takeJobs(part),
    end: (manifest, counts) => filling.end(manifest, counts)
  });
}

/** The tables as they were when the backup was made. */
async function shape(database: DatabaseAddress, folder: string, { migrations, afield }: Manifest): Promise<void> {
  const db = openDatabase(database, 1);
  try {
    if ((await missingMigrations(folder, migrations)).length > 0)
      throw new BackupError(`This backup was made by a newer Afield (${afield}). Restore it with that one.`);
    await migrate(db, folder, migrations.at(-1));
  } finally {
    await db.destroy();
  }
}

async function* waitingJobs(client: pg.Client): AsyncGenerator<WaitingJob[]> {
  for (let last = '0'; ;) {
    const jobs = await selectJobsAfter(client, last, JOBS_AT_ONCE);
    const end = jobs.at(-1);
    if (!end) return;
    yield jobs;
    last = end.number;
  }
}
