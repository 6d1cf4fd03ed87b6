import type { Transaction } from 'kysely';
import type { ModerationFact, Text } from '#moderation';
import { whoDecides, whoReported } from '#moderation/server';
import { nameText } from '#moderation/ui/kind-words.ts';
import type { Notice } from '#notifications';
import { notifyEach, readerOf } from '#notifications/server';
import { inLanguage } from '../in-language.ts';
import type { AllTables, Database } from '../tables.ts';

type Tx = Transaction<AllTables>;
type Of<Type extends ModerationFact['type']> = Extract<ModerationFact, { type: Type }>;

/** Who looks after a text hears that somebody has reported it, but not who. */
export async function tellReported(tx: Tx, { report }: Of<'moderation.reported'>, now: Date): Promise<void> {
  const found = await whoDecides(tx as Database, report);
  if (!found) return;
  const path = `/report/${found.text.kind}/${found.text.id}`;
  await tellEach(tx, found, (what) => ({ kind: 'report-made', what, path }), now);
}

/** Whoever reported a text hears what was done about it, and why. */
export async function tellDecided(tx: Tx, fact: Of<'moderation.decided'>, now: Date): Promise<void> {
  const found = await whoReported(tx as Database, fact);
  if (!found) return;
  const { did: done, because: words } = fact;
  await tellEach(tx, found, (what) => ({ kind: 'report-settled', what, done, words }), now);
}

/** What a text is called depends on the language of each. */
async function tellEach(
  tx: Tx,
  { text, people }: { text: Text; people: readonly string[] },
  compose: (what: string) => Notice,
  now: Date
): Promise<void> {
  const told: { person: string; notice: Notice }[] = [];
  for (const person of people) {
    const language = (await readerOf(tx as Database, person))?.language ?? 'en';
    told.push({ person, notice: compose(inLanguage(language, () => nameText(text))) });
  }
  await notifyEach(tx, told, now);
}
