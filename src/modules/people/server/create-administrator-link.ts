import { saveAdministratorLink } from './administrator-link-queries.ts';
import type { PeopleDb } from './tables.ts';
import { hashToken, newToken } from './token.ts';

/** How long the link works, in milliseconds: a day. */
const LIFE = 24 * 60 * 60 * 1000;

/**
 * Makes a link that turns its opener into an administrator, once, within 24 hours. Earlier links stay good
 * until they are used or too old.
 * @returns the path, to be put behind the server's origin; only its hash is kept
 */
export async function createAdministratorLink(db: PeopleDb, now: Date): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LIFE);
  await saveAdministratorLink(db, { tokenHash: hashToken(token), madeAt: now, expiresAt });
  return `/administrator/link/${token}`;
}
