import type { Transaction } from 'kysely';
import type { ModerationFact } from '#moderation';
import { notifyAll, readerOf } from '#notifications/server';
import { findByHandles, findPerson, isBlocked } from '#people/server';
import { mentionedHandles } from '#platform/server/markdown.ts';
import type { AllTables, Database } from '../tables.ts';
import { findText } from '../texts.ts';

type Tx = Transaction<AllTables>;
type Mentioned = Extract<ModerationFact, { type: 'moderation.mentioned' }>;

/** Whoever is mentioned in a text hears of it, if she reads it so herself and has not blocked who wrote it. */
export async function tellMentioned(tx: Tx, { text, handles, by }: Mentioned, now: Date): Promise<void> {
  const db: Database = tx;
  const writer = await readerOf(db, by);
  for (const { id, handle } of await findByHandles(db, handles)) {
    const person = await findPerson(db, id);
    if (!writer || !person || id === by || (await isBlocked(db, id, by))) continue;
    const found = await findText(db, text, { person }, now);
    if (!found || !mentionedHandles(found.said).includes(handle)) continue;
    const notice = { kind: 'mentioned', by: writer.name, where: found.title, path: found.path, text } as const;
    await notifyAll(tx, [id], notice, now);
  }
}
