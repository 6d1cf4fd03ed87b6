import { deleteOverInvitations } from './invitation-queries.ts';
import type { GroupsDb } from './tables.ts';

/** How long organisers can read of an invitation that is over. */
const KEPT = 90 * 86_400_000;

/** Forgets invitations, and the addresses they were mailed to, that ended long ago. */
export async function forgetInvitations(db: GroupsDb, now: Date): Promise<void> {
  await deleteOverInvitations(db, new Date(now.getTime() - KEPT));
}
