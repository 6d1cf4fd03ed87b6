import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startPostgres } from '../src/platform/server/postgres.ts';

/** What was committed is still there when PostgreSQL is killed, as everywhere; a power cut alone would be noticed. */
const CAREFREE = ['fsync=off', 'full_page_writes=off', 'min_wal_size=32MB', 'max_wal_size=64MB'];

/** The database of a data folder, which waits for no disk and keeps a short log, since it is copied for each file of journeys. */
export async function makeCarefreeCluster(data: string): Promise<void> {
  const folder = join(data, 'postgres');
  const postgres = await startPostgres({ folder, unsafe: true });
  await postgres.stop();
  await appendFile(join(folder, 'postgresql.auto.conf'), `${CAREFREE.join('\n')}\n`);
}
