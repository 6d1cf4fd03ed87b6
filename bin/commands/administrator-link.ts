import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings, type Settings, WrongSetting } from '../../src/app/env.ts';
import { createAdministratorLink, type PeopleDb } from '../../src/modules/people/server/index.ts';
import { type DatabaseAddress, openDatabase } from '../../src/platform/server/database.ts';
import { startPostgres } from '../../src/platform/server/postgres.ts';
import { whereRunning } from '../../src/platform/server/running-note.ts';
import { readFlags } from '../flags.ts';
import { WrongInput } from '../wrong-input.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** `afield administrator-link`: a new link that makes its opener an administrator, whether Afield runs or not. */
export async function administratorLink(args: readonly string[]): Promise<string> {
  const sample = readFlags(args, { '--sample': 'none' }).has('--sample');
  const settings = settingsOf({ ...process.env, ...(sample && { AFIELD_SAMPLE: '1' }) });
  const origin = settings.originGiven ? settings.origin : (whereRunning(settings.data) ?? settings.origin);
  const path = await withDatabase(settings, (db) => createAdministratorLink(db, new Date()));
  return `Open this once, within 24 hours, to become an administrator:\n${origin}${path}`;
}

function settingsOf(variables: NodeJS.ProcessEnv): Settings {
  try {
    return readSettings(variables, REPOSITORY);
  } catch (error) {
    throw error instanceof WrongSetting ? new WrongInput(error.message) : error;
  }
}

/** A PostgreSQL that was not running is only started for as long as this takes. */
async function withDatabase<Answer>(settings: Settings, ask: (db: PeopleDb) => Promise<Answer>): Promise<Answer> {
  if (settings.databaseUrl) return askOf({ connectionString: settings.databaseUrl }, ask);
  const folder = join(settings.data, 'postgres');
  if (!existsSync(join(folder, 'PG_VERSION')))
    throw new WrongInput(`There is nothing in ${settings.data} yet. Start Afield first: npm start`);
  const postgres = await startPostgres({ folder });
  try {
    return await askOf({ ...postgres.connection, database: 'afield' }, ask);
  } finally {
    if (!postgres.adopted) await postgres.stop();
  }
}

async function askOf<Answer>(address: DatabaseAddress, ask: (db: PeopleDb) => Promise<Answer>): Promise<Answer> {
  const db: PeopleDb = openDatabase(address, 1);
  try {
    return await ask(db);
  } finally {
    await db.destroy();
  }
}
