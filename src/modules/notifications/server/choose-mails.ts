import { MAILED, type Topic, TOPICS } from '../notice.ts';
import { personOfToken } from './mail-queries.ts';
import { selectChoices, selectWhoAsked, upsertChoice } from './notice-queries.ts';
import type { NotificationsDb, NotificationsTx } from './tables.ts';

export type MailChoices = Record<Topic, boolean>;

/** What somebody has mailed to her, by topic. */
export async function readMailChoices(db: NotificationsDb, person: string): Promise<MailChoices> {
  const said = await selectChoices(db, person);
  return Object.fromEntries(TOPICS.map((topic) => [topic, said.get(topic) ?? MAILED[topic]])) as MailChoices;
}

export async function saveMailChoices(tx: NotificationsTx, person: string, choices: MailChoices): Promise<void> {
  for (const topic of TOPICS) await upsertChoice(tx, person, topic, choices[topic]);
}

/**
 * Ends the mails of one topic by the link that stands in each of them (RFC 8058).
 * @returns false where there is no such link
 */
export async function unsubscribe(db: NotificationsDb, token: string, topic: Topic, mailed = false): Promise<boolean> {
  const person = await personOfToken(db, token);
  if (!person) return false;
  await upsertChoice(db, person, topic, mailed);
  return true;
}

/** Whether a link of a mail still belongs to anybody. */
export async function isUnsubscribeToken(db: NotificationsDb, token: string): Promise<boolean> {
  return (await personOfToken(db, token)) !== undefined;
}

/** Who has asked for mails about a topic that nobody gets unasked. */
export async function whoAskedFor(db: NotificationsDb, topic: Topic): Promise<string[]> {
  return await selectWhoAsked(db, topic);
}
