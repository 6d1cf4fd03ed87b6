import { saveInvitation } from './invitation-queries.ts';
import type { PeopleDb } from './tables.ts';
import { hashToken, newToken } from './token.ts';

/** How long an invitation works, in days. */
export const INVITATION_DAYS = 30;

/** When an invitation made now stops working. */
export function invitationEnd(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000);
}

/**
 * Makes a link that invites everybody who has it.
 * @returns the path, to be put behind the server's origin. It cannot be shown again: only its hash is kept.
 */
export async function makeInvitationLink(db: PeopleDb, madeBy: string, now: Date): Promise<string> {
  const token = newToken();
  await saveInvitation(db, {
    tokenHash: hashToken(token),
    email: null,
    madeBy,
    madeAt: now,
    expiresAt: invitationEnd(now)
  });
  return `/invitations/${token}`;
}
