import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { type DatabaseAddress, openDatabase } from '../database.ts';
import { openLog } from '../log.ts';
import { openJobs } from '../jobs.ts';
import { restoreBackup } from './restore-backup.ts';
import { fillEmptyFolder, isHalfRestored } from './restoring.ts';
import { writeBackup } from './write-backup.ts';

const MIGRATIONS = fileURLToPath(new URL('../../../../migrations', import.meta.url));
const db = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'afield-backup-'));
const cluster = openDatabase<unknown>(inject('cluster'), 1);
const made: string[] = [];
const data = join(folder, 'data');
const kept = join(folder, 'kept.tar.gz');

async function emptyDatabase(): Promise<DatabaseAddress> {
  const name = `restored_${randomBytes(6).toString('hex')}`;
  await sql`create database ${sql.id(name)}`.execute(cluster);
  made.push(name);
  return { ...inject('cluster'), database: name };
}

async function addressOf(): Promise<DatabaseAddress> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  return { ...inject('cluster'), database: rows[0]!.name };
}

/** Every row of every table, as text, by the table. */
async function everything(address: DatabaseAddress): Promise<Record<string, string[]>> {
  const client = openDatabase<unknown>(address, 1);
  try {
    const tables = await sql<{ name: string }>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        and relname not like 'kysely%' order by relname`.execute(client);
    const rows: Record<string, string[]> = {};
    for (const { name } of tables.rows) {
      const found = await sql<{ row: string }>`
        select t::text as row from ${sql.table(name)} t order by t::text collate "C"`.execute(client);
      rows[name] = found.rows.map(({ row }) => row);
    }
    return rows;
  } finally {
    await client.destroy();
  }
}

const backUp = async (toFile = kept) =>
  await writeBackup({ database: await addressOf(), data, toFile, afield: '0.1.0', now: new Date() });

beforeAll(async () => {
  await mkdir(join(data, 'timetables'), { recursive: true });
  await mkdir(join(data, 'postgres'));
  await writeFile(join(data, 'postgres/PG_VERSION'), '18');
  await writeFile(join(data, 'running.json'), '{}');
  await writeFile(join(data, 'secret'), 'hush', { mode: 0o600 });
  await writeFile(join(data, 'timetables/rail.timetable'), randomBytes(3_000_000));
  await writeFile(join(data, 'timetables/rail.zip.part'), 'half');
  await writeFile(join(data, 'empty'), '');
  await sql`insert into person (name, email, email_verified)
    select e'Mair \\\\ ŵ 日本 \t\n "' || n, n || '@example.org', n % 2 = 0 from generate_series(1, 2000) n`.execute(db);
  // Longer than what is kept in one part.
  await sql`update person set name = repeat('Llanfair', 1200000) where email = '7@example.org'`.execute(db);
  await sql`insert into invitation (token_hash, made_by, made_at, expires_at)
    select id::text, id, now(), 'infinity' from person limit 10`.execute(db);
  await sql`select nextval('sign_up_line') from generate_series(1, 41)`.execute(db);
});

afterAll(async () => {
  for (const name of made) await sql`drop database if exists ${sql.id(name)} with (force)`.execute(cluster);
  await cluster.destroy();
  await rm(folder, { recursive: true });
});

test('what a backup kept comes back to the last row and byte, secret and rights included', async () => {
  await backUp();
  expect((await stat(kept)).mode & 0o777).toBe(0o600);
  const [database, into] = [await emptyDatabase(), join(folder, 'restored')];
  await fillEmptyFolder(into, () => restoreBackup({ file: kept, data: into, database, migrations: MIGRATIONS }));
  expect(await everything(database)).toEqual(await everything(await addressOf()));
  expect((await readdir(into, { recursive: true })).sort()).toEqual([
    'empty',
    'secret',
    'timetables',
    'timetables/rail.timetable'
  ]);
  expect((await stat(join(into, 'secret'))).mode & 0o777).toBe(0o600);
  expect(await readFile(join(into, 'timetables/rail.timetable'))).toEqual(
    await readFile(join(data, 'timetables/rail.timetable'))
  );
});

test('what tables demand of each other holds again afterwards, indexes are there, and numbers go on where they were', async () => {
  const [database, into] = [await emptyDatabase(), join(folder, 'rules')];
  await restoreBackup({ file: kept, data: into, database, migrations: MIGRATIONS });
  const rules = async (address: DatabaseAddress) => {
    const client = openDatabase<unknown>(address, 1);
    const { rows } = await sql`select conrelid::regclass::text as child, conname, pg_get_constraintdef(oid) as rule
      from pg_constraint where connamespace = 'public'::regnamespace
      union all select 'sequence', sequencename, last_value::text from pg_sequences where schemaname = 'public'
      union all select tablename, indexname, indexdef from pg_indexes where schemaname = 'public'
      order by 1, 2, 3`.execute(client);
    await client.destroy();
    return rows;
  };
  expect(await rules(database)).toEqual(await rules(await addressOf()));
});

test('jobs that wait, or are under way, are done after a restore', async () => {
  const log = openLog('silent');
  const before = await openJobs(await addressOf(), [], log);
  await before.stop();
  const [file, database] = [join(folder, 'jobs.tar.gz'), await emptyDatabase()];
  const job = { name: 'letters.send', mostSeconds: 60 };
  const stuck = Promise.withResolvers<void>();
  const first = await openJobs(await addressOf(), [{ ...job, run: () => stuck.promise }], log);
  await db.transaction().execute(async (tx) => {
    await first.enqueue(tx as never, job.name, { to: 'mair\\@example.org' });
    await first.enqueue(tx as never, job.name, { to: 'tom@example.org' });
  });
  await backUp(file);
  stuck.resolve();
  await first.stop();
  await restoreBackup({ file, data: join(folder, 'jobs'), database, migrations: MIGRATIONS });
  const done: string[] = [];
  const all = Promise.withResolvers<void>();
  const run = async ({ to }: Record<string, string>) => {
    if (done.push(to ?? '') === 2) all.resolve();
  };
  const second = await openJobs(database, [{ ...job, run }], log);
  await all.promise;
  await second.stop();
  expect(done.sort()).toEqual(['mair\\@example.org', 'tom@example.org']);
});

test('a backup that was cut short changes nothing, and says what it is', async () => {
  const [cut, database, into] = [join(folder, 'cut.tar.gz'), await emptyDatabase(), join(folder, 'cut')];
  await writeFile(cut, await readFile(kept));
  await truncate(cut, (await stat(kept)).size - 2000);
  const restore = (file: string) =>
    fillEmptyFolder(into, () => restoreBackup({ file, data: into, database, migrations: MIGRATIONS }));
  await expect(restore(cut)).rejects.toThrow(`${cut} is no backup of Afield, or only a part of one.`);
  await writeFile(cut, 'something else');
  await expect(restore(cut)).rejects.toThrow(`${cut} is no backup of Afield, or only a part of one.`);
  expect(await readdir(into)).toEqual([]);
  await restore(kept);
  expect(isHalfRestored(into)).toBe(false);
});

test('nothing is written over: not a file, not a folder, not a database', async () => {
  await expect(backUp()).rejects.toThrow(`${kept} is there already.`);
  await expect(backUp(join(data, 'kept.tar.gz'))).rejects.toThrow('lies in the data folder');
  await expect(fillEmptyFolder(data, async () => undefined)).rejects.toThrow(`The data folder ${data} is not empty.`);
  const order = { file: kept, data: join(folder, 'other'), database: await addressOf(), migrations: MIGRATIONS };
  await expect(restoreBackup(order)).rejects.toThrow('The database is not empty.');
});

test('a folder whose restore was cut off is known by it', async () => {
  const into = join(folder, 'half');
  await fillEmptyFolder(into, async () => expect(isHalfRestored(into)).toBe(true));
  expect(isHalfRestored(into)).toBe(false);
});
