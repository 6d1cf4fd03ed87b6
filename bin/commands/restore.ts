import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Settings } from '../../src/app/env.ts';
import { BackupError } from '../../src/platform/server/backup/manifest.ts';
import { restoreBackup } from '../../src/platform/server/backup/restore-backup.ts';
import { fillEmptyFolder } from '../../src/platform/server/backup/restoring.ts';
import { type DatabaseAddress, ensureDatabase } from '../../src/platform/server/database.ts';
import { startPostgres } from '../../src/platform/server/postgres.ts';
import { needed, readFlags } from '../flags.ts';
import { REPOSITORY, settingsFor } from '../with-database.ts';
import { WrongInput } from '../wrong-input.ts';

/** `afield restore`: what a backup kept, into an empty data folder. */
export async function restore(args: readonly string[]): Promise<string> {
  const flags = readFlags(args, { '--from': 'one', '--sample': 'none' });
  const file = resolve(needed(flags, '--from'));
  const settings = settingsFor({ sample: flags.has('--sample') });
  const { data } = settings;
  if (!existsSync(file)) throw new WrongInput(`There is no file ${file}.`);
  try {
    const { manifest } = await fillEmptyFolder(data, () =>
      withEmptyDatabase(settings, (database) =>
        restoreBackup({ file, data, database, migrations: join(REPOSITORY, 'migrations') })
      )
    );
    return `Restored what was kept on ${manifest.takenAt} into ${data}\nStart Afield now: npm start`;
  } catch (error) {
    throw error instanceof BackupError ? new WrongInput(error.message) : error;
  }
}

async function withEmptyDatabase<Answer>(
  { data, databaseUrl }: Settings,
  use: (address: DatabaseAddress) => Promise<Answer>
): Promise<Answer> {
  if (databaseUrl) return await use({ connectionString: databaseUrl });
  const postgres = await startPostgres({ folder: join(data, 'postgres') });
  try {
    return await use(await ensureDatabase(postgres.connection, 'afield'));
  } finally {
    await postgres.stop();
  }
}
