import { deleteExpiredLimits, deleteExpiredSignIns, deleteExpiredSignInLinks } from './sign-in-queries.ts';
import { deleteExpiredAdministratorLinks } from './administrator-link-queries.ts';
import { deleteExpiredMailCounts } from './mail-count-queries.ts';
import type { PeopleDb } from './tables.ts';

/** How long a network address may stay among the limits, in milliseconds: an hour. */
const LIMIT_LIFE = 60 * 60 * 1000;

/** Forgets what has run out: sign-ins, links, counts of mails, and the network addresses that limits were counted by. To be called every hour. */
export async function forgetExpired(db: PeopleDb, now: Date): Promise<void> {
  await deleteExpiredSignIns(db, now);
  await deleteExpiredSignInLinks(db, now);
  await deleteExpiredAdministratorLinks(db, now);
  await deleteExpiredMailCounts(db, now);
  await deleteExpiredLimits(db, new Date(now.getTime() - LIMIT_LIFE));
}
