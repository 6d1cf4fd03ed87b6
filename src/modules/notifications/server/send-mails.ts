import type { Mail } from '#platform/server/mail.ts';
import { type Notice, type Topic, topicOf } from '../notice.ts';
import { type DueMail, putOffMail, settleMail, takeDueMail, tokenOf } from './mail-queries.ts';
import type { NotificationsDb } from './tables.ts';

/** What sending needs: words are the app's, which knows the language of each reader. */
export type Sending = {
  db: NotificationsDb;
  origin: string;
  sendMail: (mail: Mail) => Promise<void>;
  /** subject and text of a notice, with the link that ends such mails */
  wordMail: (notice: Notice, language: 'en' | 'cy', links: MailLinks) => { subject: string; text: string };
  now: () => Date;
  failed: (error: unknown) => void;
};
export type MailLinks = { origin: string; unsubscribe: string };

const MOST_TRIES = 8;
const MOST_AT_ONCE = 500;

/** Mails every notice that waits for it. One that cannot be sent is tried again, later each time, and given up after a day or so. */
export async function sendDueMails(sending: Sending): Promise<void> {
  for (let sent = 0; sent < MOST_AT_ONCE; sent++) if (!(await sendNext(sending))) return;
}

/** @returns false where none waits */
async function sendNext(sending: Sending): Promise<boolean> {
  const { db, now, failed } = sending;
  let due: DueMail | undefined;
  try {
    return await db.transaction().execute(async (tx) => {
      due = await takeDueMail(tx, now());
      if (!due) return false;
      await sendOne(sending, due, await tokenOf(tx, due.person));
      await settleMail(tx, due.id);
      return true;
    });
  } catch (error) {
    if (!due) throw error;
    failed(error);
    const failures = due.failures + 1;
    const wait = 60_000 * 2 ** failures;
    await putOffMail(db, due.id, failures, failures < MOST_TRIES ? new Date(now().getTime() + wait) : null);
    return true;
  }
}

async function sendOne({ origin, sendMail, wordMail }: Sending, due: DueMail, token: string): Promise<void> {
  const unsubscribe = unsubscribeAddress(origin, token, topicOf(due.notice));
  const { subject, text } = wordMail(due.notice, due.language, { origin, unsubscribe });
  await sendMail({
    to: due.email,
    subject,
    text,
    headers: { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  });
}

function unsubscribeAddress(origin: string, token: string, topic: Topic): string {
  return new URL(`/unsubscribe/${token}/${topic}`, origin).href;
}
