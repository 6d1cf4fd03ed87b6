import { createHmac, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createReach } from '@afield/reach/server';
import { sql } from 'kysely';
import type { AllTables, Database } from '../../src/app/server/tables.ts';
import { addTimetable, importTimetable } from '../../src/modules/travel/server/index.ts';
import { type DatabaseAddress, ensureDatabase, openDatabase } from '../../src/platform/server/database.ts';
import { migrate } from '../../src/platform/server/migrate.ts';
import { startPostgres } from '../../src/platform/server/postgres.ts';
import { readSecret } from '../../src/platform/server/secret.ts';
import { REPOSITORY } from '../repository.js';
import { fillGatherings, fillSignUps } from './fill-gatherings.ts';
import { addNumbers, fillPeople, type Sizes } from './fill-people.ts';
import { writeFeed } from './write-feed.ts';

export type World = { data: string; address: DatabaseAddress; db: Database; close: () => Promise<void> };

/** A PostgreSQL of its own, filled to size, with a timetable; all of it gone when it is closed. */
export async function openWorld(sizes: Sizes): Promise<World> {
  const data = await mkdtemp(join(tmpdir(), 'afield-bench-'));
  await chmod(data, 0o711);
  const postgres = await startPostgres({ folder: join(data, 'postgres'), unsafe: true });
  const address = await ensureDatabase(postgres.connection, 'afield');
  const db = openDatabase<AllTables>(address, 1);
  const close = async () => {
    await db.destroy();
    await postgres.stop();
    await rm(data, { recursive: true, force: true });
  };
  try {
    await migrate(db, join(REPOSITORY, 'migrations'));
    await fill(db, data, sizes);
  } catch (error) {
    await close();
    throw error;
  }
  return { data, address, db, close };
}

async function fill(db: Database, data: string, sizes: Sizes): Promise<void> {
  const today = Temporal.Now.plainDateISO('Europe/London').toString();
  await db
    .insertInto('server_setting')
    .values({ name: 'Bench', zone: 'Europe/London', languages: ['en', 'cy'], contact: '', joining: 'open' })
    .execute();
  const timetable = await addMadeTimetable(db, data, today);
  await addNumbers(db);
  await fillPeople(db, sizes, timetable);
  await fillGatherings(db, sizes);
  await fillSignUps(db, sizes);
  await sql`vacuum analyze`.execute(db);
}

async function addMadeTimetable(db: Database, data: string, today: string): Promise<string> {
  const path = join(data, 'feed');
  await writeFeed(path, today);
  const id = await addTimetable(db, { name: 'Bench', from: { path } }, new Date());
  const openThread = () => createReach(new Worker(new URL(import.meta.resolve('@afield/reach/worker'))));
  const download = () => Promise.reject(new Error('nothing is fetched here'));
  const forget = () => Promise.resolve();
  const folder = join(data, 'timetables');
  await importTimetable({ db, folder, download, openThread, forget, now: () => new Date() }, id);
  return id;
}

/** Signs somebody in. @returns the headers that her browser would send */
export async function signIn({ data, db }: World, handle: string): Promise<{ id: string; cookie: string }> {
  const { id } = await db.selectFrom('person').select('id').where('handle', '=', handle).executeTakeFirstOrThrow();
  const token = randomBytes(24).toString('base64url');
  const expires = new Date(Date.now() + 86_400_000);
  await db
    .insertInto('sign_in')
    .values({ person_id: id, token, user_agent: null, ip_address: null, expires_at: expires })
    .execute();
  const signature = createHmac('sha256', readSecret(join(data, 'secret')))
    .update(token)
    .digest('base64');
  return { id, cookie: `afield_sign_in=${encodeURIComponent(`${token}.${signature}`)}` };
}
