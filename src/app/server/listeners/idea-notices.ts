import type { Transaction } from 'kysely';
import type { GatheringsFact } from '#gatherings';
import { hostedById } from '#gatherings/server';
import type { IdeasFact } from '#ideas';
import { plannedIdeas, readIdea, readPledges } from '#ideas/server';
import { notifyAll, readerOf, whoIsIn } from '#notifications/server';
import type { AllTables, Database } from '../tables.ts';

type Tx = Transaction<AllTables>;
type Of<Type extends IdeasFact['type']> = Extract<IdeasFact, { type: Type }>;

/** A group's members hear of an idea in it; one on the whole server is told to nobody. */
export async function tellIdeaStarted(tx: Tx, fact: Of<'ideas.started'>, now: Date): Promise<void> {
  const db: Database = tx;
  const idea = await readIdea(db, fact.idea);
  if (!idea?.group) return;
  const people = (await whoIsIn(db, idea.group.id)).filter((person) => person !== fact.by);
  const by = (await readerOf(db, fact.by))?.name ?? '';
  const { slug, name } = idea.group;
  const notice = { kind: 'idea-started', idea: nameOf(idea), by, group: { slug, name } } as const;
  await notifyAll(tx, people, notice, now);
}

/** Who began an idea hears how many would come, and not who: that stands on its page as each has chosen. */
export async function tellPledged(tx: Tx, fact: Of<'ideas.pledged'>, now: Date): Promise<void> {
  const db: Database = tx;
  const idea = await readIdea(db, fact.idea);
  if (!idea?.author || idea.author.id === fact.person) return;
  const { comes } = await readPledges(db, idea.id, null);
  await notifyAll(tx, [idea.author.id], { kind: 'idea-answered', idea: nameOf(idea), comes }, now);
}

/** Those who would come hear of what was made of it, as far as they may see it. */
export async function tellPlanned(
  tx: Tx,
  fact: Extract<GatheringsFact, { type: 'gatherings.published' }>,
  now: Date
): Promise<void> {
  const db: Database = tx;
  const ideas = await plannedIdeas(db, fact.gathering);
  const hosted = ideas.length > 0 ? await hostedById(db, fact.gathering) : undefined;
  if (!hosted) return;
  const members = hosted.shownTo === 'members' ? new Set(await whoIsIn(db, hosted.group.id)) : undefined;
  const { slug, title, start } = hosted;
  for (const idea of ideas) {
    const people = idea.comers.filter((person) => person !== fact.by && (members?.has(person) ?? true));
    const notice = { kind: 'idea-planned', idea: nameOf(idea), gathering: { slug, title }, start } as const;
    await notifyAll(tx, people, notice, now);
  }
}

function nameOf({ id, sentence }: { id: string; sentence: string }): { id: string; sentence: string } {
  return { id, sentence };
}
