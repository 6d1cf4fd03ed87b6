import type { Transaction } from 'kysely';
import { groupName, roleInGroup } from '#groups/server';
import type { ModerationFact, Text } from '#moderation';
import { whoDecides, whoReported, withheldText } from '#moderation/server';
import { nameText } from '#moderation/ui/kind-words.ts';
import type { Notice } from '#notifications';
import { notifyEach, readerOf, whoIsIn } from '#notifications/server';
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
  const { because: words } = fact;
  const done = fact.what !== 'nothing';
  await tellEach(tx, found, (what) => ({ kind: 'report-settled', what, done, words }), now);
}

/** And who wrote it hears that others no longer read it: by whom and why, but not whose report it was. */
export async function tellAuthor(tx: Tx, fact: Of<'moderation.decided'>, now: Date): Promise<void> {
  const { what: did, because, by } = fact;
  const text = did === 'nothing' ? undefined : await withheldText(tx as Database, fact.text);
  if (did === 'nothing' || !text) return;
  await tellWriters(tx, text, { did, because, by }, now);
}

export async function tellShownAgain(tx: Tx, { text, by }: Of<'moderation.brought-back'>, now: Date): Promise<void> {
  await tellWriters(tx, text, { did: 'shown-again', because: '', by }, now);
}

type TextDecided = Extract<Notice, { kind: 'text-decided' }>;

/** What a group says of itself is its owners'. */
async function tellWriters(
  tx: Tx,
  text: Omit<Text, 'said'>,
  { by, ...decided }: Pick<TextDecided, 'did' | 'because' | 'by'>,
  now: Date
): Promise<void> {
  const db: Database = tx;
  const owners = text.kind === 'group' ? await whoIsIn(db, text.id, ['owner']) : [];
  const people = [...owners, ...(text.author ? [text.author] : [])].filter((person) => person !== by);
  const name = (await readerOf(db, by))?.name ?? '';
  const group = await groupOrganisedBy(db, text, by);
  await tellEach(
    tx,
    { text, people },
    (what) => ({ kind: 'text-decided', what, ...decided, by: name, ...(group && { group }) }),
    now
  );
}

/** Undefined where who decided did so as who runs the server. */
async function groupOrganisedBy(db: Database, { kind, group }: Pick<Text, 'kind' | 'group'>, by: string) {
  if (group === null || kind === 'group') return undefined;
  const role = await roleInGroup(db, group, by);
  return role === 'owner' || role === 'organiser' ? await groupName(db, group) : undefined;
}

/** What a text is called depends on the language of each. */
async function tellEach(
  tx: Tx,
  { text, people }: { text: Pick<Text, 'kind' | 'title'>; people: readonly string[] },
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
