import { findWaitingLink } from './sign-in-queries.ts';
import type { PeopleDb } from './tables.ts';
import { hashToken } from './token.ts';

/** The address that a link from a mail signs in, or undefined where it is used up, too old or made up. Uses nothing up. */
export async function readSignInLink(db: PeopleDb, token: string, now: Date): Promise<string | undefined> {
  return await findWaitingLink(db, hashToken(token), now);
}
