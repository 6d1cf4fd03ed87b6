import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BackupError } from '../../src/platform/server/backup/manifest.ts';
import { writeBackup } from '../../src/platform/server/backup/write-backup.ts';
import { needed, readFlags } from '../flags.ts';
import { REPOSITORY, settingsFor, withDatabase } from '../with-database.ts';
import { WrongInput } from '../wrong-input.ts';

/** `afield backup`: the whole of a server in one file, whether it runs or not. */
export async function backup(args: readonly string[]): Promise<string> {
  const flags = readFlags(args, { '--to': 'one', '--sample': 'none' });
  const toFile = resolve(needed(flags, '--to'));
  const settings = settingsFor({ sample: flags.has('--sample') });
  const { version } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as { version: string };
  try {
    const { rows, files } = await withDatabase(settings, (database) =>
      writeBackup({ database, data: settings.data, toFile, afield: version, now: new Date() })
    );
    const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
    return `Kept ${all} rows of ${Object.keys(rows).length} tables and ${files} files in ${toFile}\nWhoever has this file can sign in as anybody: keep it safe.`;
  } catch (error) {
    if (error instanceof BackupError) throw new WrongInput(error.message);
    const { syscall, message } = error as NodeJS.ErrnoException;
    throw syscall === 'open' || syscall === 'write'
      ? new WrongInput(`${toFile} cannot be written (${message}).`)
      : error;
  }
}
