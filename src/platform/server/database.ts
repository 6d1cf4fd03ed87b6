import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';

/** Where a database is: what `pg` takes. */
export type DatabaseAddress = { host: string; user: string; database: string } | { connectionString: string };

const CONNECTIONS = 12;

/** Opens a pool of connections; `destroy()` closes it. */
export function openDatabase<Tables>(address: DatabaseAddress, connections = CONNECTIONS): Kysely<Tables> {
  const pool = new pg.Pool({ ...address, max: connections });
  // A connection that breaks is replaced at the next query, or fails the work it was lent to; without a listener it would end
  // the process. The pool hears of those that are idle, each connection of its own while it is lent.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Makes the database of this name in the cluster, where it is not there yet. */
export async function ensureDatabase(
  cluster: DatabaseAddress & { database: string },
  name: string
): Promise<DatabaseAddress> {
  const db = openDatabase<unknown>(cluster, 1);
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`.execute(db);
    if (found.rows.length === 0) await sql`create database ${sql.id(name)}`.execute(db);
  } finally {
    await db.destroy();
  }
  return { ...cluster, database: name };
}
