import { createAdministratorLink, type PeopleDb } from '../../src/modules/people/server/index.ts';

/** `afield administrator-link`: a new link that makes its opener an administrator. */
export async function administratorLink(db: PeopleDb, origin: string): Promise<string> {
  const link = new URL(await createAdministratorLink(db, new Date()), origin).href;
  return `Open this once, within 24 hours, to become an administrator:\n${link}\n`;
}
