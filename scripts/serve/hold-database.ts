import pg from 'pg';
import type { DatabaseAddress } from '../../src/platform/server/database.ts';

/** Any number, as long as it stays: what a running Afield holds in its database. */
const LOCK = 410_041_004;

/**
 * Holds the database for this process alone. PostgreSQL lets go of it when the process ends, however it ends.
 * @param onLost called when PostgreSQL itself has ended, or was started anew
 * @returns how to let go of it; undefined where another process holds it
 */
export async function holdDatabase(
  address: DatabaseAddress,
  onLost: () => void = () => undefined
): Promise<(() => Promise<void>) | undefined> {
  const client = new pg.Client({ ...address, keepAlive: true });
  let isHeld = false;
  client.on('error', () => undefined);
  client.on('end', () => {
    if (isHeld) onLost();
  });
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [LOCK]);
  isHeld = rows[0]?.held === true;
  if (isHeld)
    return async () => {
      isHeld = false;
      await client.end();
    };
  await client.end();
  return undefined;
}
