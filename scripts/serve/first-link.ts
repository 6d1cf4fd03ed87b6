import { createAdministratorLink, hasAdministrator, type PeopleDb } from '../../src/modules/people/server/index.ts';
import { type DatabaseAddress, openDatabase } from '../../src/platform/server/database.ts';

/** The one-time link that makes its opener the administrator; undefined where there is one already. */
export async function firstLink(address: DatabaseAddress, origin: string): Promise<string | undefined> {
  const db: PeopleDb = openDatabase(address, 1);
  try {
    return (await hasAdministrator(db)) ? undefined : origin + (await createAdministratorLink(db, new Date()));
  } finally {
    await db.destroy();
  }
}
