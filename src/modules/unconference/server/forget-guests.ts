import { deleteGuest } from '#people/server';
import { deletePassesBefore, selectLostGuests } from './guest-queries.ts';
import type { UnconferenceDb } from './tables.ts';

const DAY = 86_400_000;
/** As long as a phone keeps what it is known by. */
export const PASS_DAYS = 180;

/** Forgets the phones of guests after half a year, and guests whose camp is no more. */
export async function forgetGuests(db: UnconferenceDb, now: Date): Promise<void> {
  await deletePassesBefore(db, new Date(now.getTime() - PASS_DAYS * DAY));
  for (const guest of await selectLostGuests(db)) await deleteGuest(db, guest);
}
