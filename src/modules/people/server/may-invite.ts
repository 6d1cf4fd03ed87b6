import { countMail } from './count-mail.ts';
import type { PeopleDb } from './tables.ts';

/**
 * Whether a person may have one more address invited, to the server or to something on it; counts it. To be asked before each
 * mail that goes to an address somebody else has typed.
 */
export async function mayInvite(
  settings: { db: PeopleDb; secret: string },
  email: string,
  by: { id: string },
  now: Date
): Promise<boolean> {
  return (await countMail(settings, 'invited', email, now)) && (await countMail(settings, 'inviter', by.id, now));
}
