import { isAdministratorLinkOpen } from './administrator-link-queries.ts';
import type { PeopleDb } from './tables.ts';
import { hashToken } from './token.ts';

/** Whether the one-time link still works. Uses nothing up. */
export async function readAdministratorLink(db: PeopleDb, token: string, now: Date): Promise<boolean> {
  return await isAdministratorLinkOpen(db, hashToken(token), now);
}
