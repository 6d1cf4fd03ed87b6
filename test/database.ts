import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, inject } from 'vitest';
import type { Database, AllTables } from '../src/app/server/tables.ts';
import { openDatabase } from '../src/platform/server/database.ts';
import { TEMPLATE } from './cluster.ts';

/**
 * A fresh database with all tables and no rows, which each module sees its own part of, gone after the tests of the file. Call it once, at the top of the file.
 * @param connections how many at the same time, for races
 */
export async function testDatabase(connections = 8): Promise<Database> {
  const cluster = inject('cluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const maintenance = openDatabase(cluster, 1);
  await sql`create database ${sql.id(name)} template ${sql.id(TEMPLATE)} strategy wal_log`.execute(maintenance);
  const db = openDatabase<AllTables>({ ...cluster, database: name }, connections);
  afterAll(async () => {
    await db.destroy();
    await sql`drop database ${sql.id(name)} with (force)`.execute(maintenance);
    await maintenance.destroy();
  });
  return db;
}
