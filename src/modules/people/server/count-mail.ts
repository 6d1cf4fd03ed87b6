import { createHmac } from 'node:crypto';
import { MAIL_LIMITS, type MailLimitName } from '../mail-limit.ts';
import { addToMailCount } from './mail-count-queries.ts';
import type { PeopleDb } from './tables.ts';

const HOUR = 60 * 60 * 1000;

/**
 * Counts a mail before it is sent, and says whether it may be. The counts outlive a restart; whose they are is kept
 * only in a form that this server alone can recognise.
 * @param whose an address, a person or a connection
 */
export async function countMail(
  { db, secret }: { db: PeopleDb; secret: string },
  limit: MailLimitName,
  whose: string,
  now: Date
): Promise<boolean> {
  const { most, hours } = MAIL_LIMITS[limit];
  const key = createHmac('sha256', secret).update(`${limit}:${whose}`).digest('base64url');
  return (await addToMailCount(db, key, now, new Date(now.getTime() + hours * HOUR))) <= most;
}
