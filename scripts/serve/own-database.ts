import pg from 'pg';
import type { DatabaseAddress } from '../../src/platform/server/database.ts';

/** The oldest that Afield is tried with. */
const OLDEST = 16;

/**
 * Looks whether the PostgreSQL of DATABASE_URL can be used.
 * @throws {Error} with a sentence that says why not, and never the password
 */
export async function lookAtDatabase(connectionString: string): Promise<DatabaseAddress> {
  const version = await versionOf(connectionString);
  const major = Math.floor(version / 10_000);
  if (major < OLDEST)
    throw new Error(`The database of DATABASE_URL is PostgreSQL ${major}; Afield needs ${OLDEST} or newer.`);
  return { connectionString };
}

async function versionOf(connectionString: string): Promise<number> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
    return Number(rows[0]?.version);
  } catch (error) {
    const why = error instanceof Error ? error.message || error.name : String(error);
    throw new Error(`The database of DATABASE_URL cannot be reached: ${why}`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}
