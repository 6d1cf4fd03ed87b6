import { findOpenInvitation } from './invitation-queries.ts';
import { readServer } from './read-server.ts';
import type { PeopleDb } from './tables.ts';
import { hashToken } from './token.ts';

/**
 * Whether somebody who is not here yet may make an account: the server is open, or she was invited.
 * @param joining her address, and the token of an invitation that she opened, if any
 */
export async function mayJoin(
  db: PeopleDb,
  { email, invitation }: { email: string; invitation?: string },
  now: Date
): Promise<boolean> {
  if ((await readServer(db)).joining === 'open') return true;
  const tokenHash = invitation && hashToken(invitation);
  return (await findOpenInvitation(db, { email, tokenHash }, now)) !== undefined;
}
