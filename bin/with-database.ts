import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings, type Settings, WrongSetting } from '../src/app/env.ts';
import type { DatabaseAddress } from '../src/platform/server/database.ts';
import { type Postgres, startPostgres } from '../src/platform/server/postgres.ts';
import { holdDatabase } from '../scripts/serve/hold-database.ts';
import { WrongInput } from './wrong-input.ts';

/** The folder that package.json lies in. */
export const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/**
 * The settings that Afield would start with.
 * @throws {WrongInput} for the first that cannot be used
 */
export function settingsFor({ sample }: { sample: boolean }): Settings {
  try {
    return readSettings({ ...process.env, ...(sample && { AFIELD_SAMPLE: '1' }) }, REPOSITORY);
  } catch (error) {
    throw error instanceof WrongSetting ? new WrongInput(error.message) : error;
  }
}

/**
 * Works with the database, whether Afield runs or not. A PostgreSQL that was not running is only started for as long as this
 * takes, or until an Afield that was started meanwhile ends.
 * @throws {WrongInput} where there is no database yet
 */
export async function withDatabase<Answer>(
  { data, databaseUrl }: Settings,
  use: (address: DatabaseAddress) => Promise<Answer>
): Promise<Answer> {
  if (databaseUrl) return await use({ connectionString: databaseUrl });
  const folder = join(data, 'postgres');
  if (!existsSync(join(folder, 'PG_VERSION')))
    throw new WrongInput(`There is nothing in ${data} yet. Start Afield first: npm start`);
  const postgres = await startPostgres({ folder });
  const address = { ...postgres.connection, database: 'afield' };
  try {
    return await use(address);
  } finally {
    if (!postgres.adopted) await stopUnlessHeld(address, postgres);
  }
}

/** Whoever holds the database while it stops keeps an Afield from starting on it. */
async function stopUnlessHeld(address: DatabaseAddress, postgres: Postgres): Promise<void> {
  const letGo = await holdDatabase(address);
  if (!letGo) return;
  await postgres.stop();
  await letGo();
}
