import { randomBytes } from 'node:crypto';
import { type Notice, veilNotice } from '../notice.ts';
import { WITHHELD } from './notice-queries.ts';
import type { NotificationsDb, NotificationsTx } from './tables.ts';

export type DueMail = {
  id: string;
  notice: Notice;
  person: string;
  email: string;
  language: 'en' | 'cy';
  failures: number;
};

/** The next notice that is to be mailed, kept from others until the end of the transaction. */
export async function takeDueMail(tx: NotificationsTx, now: Date): Promise<DueMail | undefined> {
  const row = await tx
    .selectFrom('notice')
    .innerJoin('person', 'person.id', 'notice.person_id')
    .select([
      'notice.id',
      'notice.notice',
      'notice.mail_failures',
      'person.id as person',
      'person.email',
      'person.language',
      WITHHELD
    ])
    .where('notice.mail_at', '<=', now)
    .orderBy('notice.mail_at')
    .limit(1)
    .forUpdate('notice')
    .skipLocked()
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, person, email, language, mail_failures } = row;
  return {
    id,
    person,
    email,
    language: language ?? 'en',
    notice: veilNotice(row.notice as Notice, row.withheld),
    failures: mail_failures
  };
}

export async function settleMail(tx: NotificationsTx, id: string): Promise<void> {
  await tx.updateTable('notice').set({ mail_at: null }).where('id', '=', id).execute();
}

export async function putOffMail(db: NotificationsDb, id: string, failures: number, until: Date | null): Promise<void> {
  await db.updateTable('notice').set({ mail_at: until, mail_failures: failures }).where('id', '=', id).execute();
}

/** What the links of somebody's mails hold, so that she can end them without signing in. */
export async function tokenOf(db: NotificationsDb, person: string): Promise<string> {
  await db
    .insertInto('unsubscribe_token')
    .values({ person_id: person, token: randomBytes(18).toString('base64url') })
    .onConflict((c) => c.doNothing())
    .execute();
  const { token } = await db
    .selectFrom('unsubscribe_token')
    .select('token')
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
  return token;
}

export async function personOfToken(db: NotificationsDb, token: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('unsubscribe_token')
    .select('person_id')
    .where('token', '=', token)
    .executeTakeFirst();
  return row?.person_id;
}
