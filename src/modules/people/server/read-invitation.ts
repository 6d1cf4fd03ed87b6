import { findInvitations, findOpenInvitation, type Invitation } from './invitation-queries.ts';
import type { PeopleDb } from './tables.ts';
import { hashToken } from './token.ts';

/** The invitation that a link is of, as long as it works. Uses nothing up. */
export async function readInvitation(db: PeopleDb, token: string, now: Date): Promise<Invitation | undefined> {
  return await findOpenInvitation(db, { tokenHash: hashToken(token) }, now);
}

/** Every invitation, the newest first. */
export async function listInvitations(db: PeopleDb): Promise<Invitation[]> {
  return await findInvitations(db);
}
