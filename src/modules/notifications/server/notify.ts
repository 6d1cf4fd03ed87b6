import { isOnlyMailed, MAILED, type Notice, topicOf } from '../notice.ts';
import { insertNotices, selectMailed } from './notice-queries.ts';
import type { NotificationsTx } from './tables.ts';

/** Tells people something: on their page of notices, and by mail where they have not turned that off. */
export async function notifyAll(
  tx: NotificationsTx,
  people: readonly string[],
  notice: Notice,
  now: Date
): Promise<void> {
  await notifyEach(
    tx,
    people.map((person) => ({ person, notice })),
    now
  );
}

/** The same, where each is told something of her own; all of one topic. */
export async function notifyEach(
  tx: NotificationsTx,
  told: readonly { person: string; notice: Notice }[],
  now: Date
): Promise<void> {
  const [first] = told;
  if (!first) return;
  const topic = topicOf(first.notice);
  const people = told.map(({ person }) => person);
  const mailed = await selectMailed(tx, people, topic, MAILED[topic]);
  const onlyMailed = isOnlyMailed(topic);
  await insertNotices(
    tx,
    told
      .filter(({ person }) => !onlyMailed || mailed.has(person))
      .map(({ person, notice }) => ({ person, notice, mailAt: mailed.has(person) ? now : null, seen: onlyMailed })),
    now
  );
}
