import pg from 'pg';
import type { DatabaseAddress } from '../../src/platform/server/database.ts';

/** Any number, as long as it stays: what a running Afield holds in its database. */
const LOCK = 410_041_004;

/**
 * Holds the database for this process alone. PostgreSQL lets go of it when the process ends, however it ends.
 * @returns how to let go of it; undefined where another process holds it
 */
export async function holdDatabase(address: DatabaseAddress): Promise<(() => Promise<void>) | undefined> {
  const client = new pg.Client(address);
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [LOCK]);
  if (rows[0]?.held) return () => client.end();
  await client.end();
  return undefined;
}
