import { sql } from 'kysely';
import { expect, inject, onTestFinished, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { openEar } from './ear.ts';

const db = await testDatabase();
const CHANNEL = 'news';
const SOON = { timeout: 15_000 };

async function addressOfDatabase() {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  return { ...inject('cluster'), database: rows[0]?.name ?? '' };
}

/** Those that listen to this database now. */
async function listening(): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where datname = current_database() and query = ${`listen ${CHANNEL}`}`.execute(db);
  return rows.map(({ pid }) => pid);
}

test('a connection that is lost is made anew, and hears again', async () => {
  let heard = 0;
  const ear = await openEar(await addressOfDatabase(), CHANNEL, () => heard++);
  onTestFinished(() => ear.close());
  const [before] = await listening();
  await sql`select pg_terminate_backend(${before})`.execute(db);
  await expect.poll(async () => (await listening()).filter((pid) => pid !== before), SOON).toHaveLength(1);
  await expect.poll(() => heard, SOON).toBe(2);
  await sql`select pg_notify(${CHANNEL}, '')`.execute(db);
  await expect.poll(() => heard, SOON).toBe(3);
});

test('once it is closed it is not made anew', async () => {
  const ear = await openEar(await addressOfDatabase(), CHANNEL, () => undefined);
  await ear.close();
  await expect.poll(listening, SOON).toEqual([]);
});
