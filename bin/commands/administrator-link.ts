import { createAdministratorLink, type PeopleDb } from '../../src/modules/people/server/index.ts';
import { openDatabase } from '../../src/platform/server/database.ts';
import { whereRunning } from '../../src/platform/server/running-note.ts';
import { readFlags } from '../flags.ts';
import { settingsFor, withDatabase } from '../with-database.ts';

/** `afield administrator-link`: a new link that makes its opener an administrator, whether Afield runs or not. */
export async function administratorLink(args: readonly string[]): Promise<string> {
  const settings = settingsFor({ sample: readFlags(args, { '--sample': 'none' }).has('--sample') });
  const origin = settings.originGiven ? settings.origin : (whereRunning(settings.data) ?? settings.origin);
  const path = await withDatabase(settings, async (address) => {
    const db: PeopleDb = openDatabase(address, 1);
    return await createAdministratorLink(db, new Date()).finally(() => db.destroy());
  });
  return `Open this once, within 24 hours, to become an administrator:\n${origin}${path}`;
}
