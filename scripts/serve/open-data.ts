import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../src/app/env.ts';
import { type DatabaseAddress, ensureDatabase, openDatabase } from '../../src/platform/server/database.ts';
import { migrate } from '../../src/platform/server/migrate.ts';
import { loadGazetteer, type TravelTables } from '../../src/modules/travel/server/index.ts';
import { startPostgres } from '../../src/platform/server/postgres.ts';
import { makeDataFolder } from './data-folder.ts';
import { keepDatabase } from './keep-database.ts';
import { lookAtDatabase } from './own-database.ts';
import { whereRunning } from '../../src/platform/server/running-note.ts';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
const PLACES = fileURLToPath(new URL('../../data', import.meta.url));

export type OpenData = { database: DatabaseAddress; close: () => Promise<void> };

/** Another Afield has this data; the message says where it is reached. */
export class RunningAlready extends Error {}

/**
 * Makes the data folder, starts its PostgreSQL (or takes over one that a killed Afield left), and brings the database up to
 * date.
 * @param onGone called when the database ends later and cannot be had again
 * @throws {RunningAlready}
 */
export async function openData({ data, databaseUrl }: Settings, onGone: (why: string) => void): Promise<OpenData> {
  makeDataFolder(data);
  const start = async () => (databaseUrl ? undefined : await startPostgres({ folder: join(data, 'postgres') }));
  const postgres = await start();
  const database = postgres
    ? await ensureDatabase(postgres.connection, 'afield')
    : await lookAtDatabase(databaseUrl ?? '');
  const kept = await keepDatabase(database, start, onGone);
  if (!kept) {
    const where = whereRunning(data);
    throw new RunningAlready(`Afield is running already on this data${where ? `: ${where}` : '.'}`);
  }
  const close = async () => {
    await kept.letGo();
    await postgres?.stop();
  };
  try {
    await bringUpToDate(database);
  } catch (error) {
    await close();
    throw error;
  }
  return { database, close };
}

async function bringUpToDate(database: DatabaseAddress): Promise<void> {
  const db = openDatabase<TravelTables>(database, 2);
  try {
    await migrate(db, MIGRATIONS);
    await loadGazetteer(db, PLACES, new Date());
  } finally {
    await db.destroy();
  }
}
