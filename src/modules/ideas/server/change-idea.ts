import { recordMentions } from '#moderation/server';
import { type IdeaStanding, mayWithIdea } from '../may.ts';
import type { CheckedIdea } from '../typed-idea.ts';
import { deleteIdea, lockIdea, updateIdea } from './idea-queries.ts';
import type { IdeasTx } from './tables.ts';

type Changing = { idea: string; standings: readonly IdeaStanding[] };

/** Says it in other words. @returns false where that may no longer be */
export async function changeIdea(
  tx: IdeasTx,
  { idea, standings }: Changing,
  { sentence, roughly, proposal }: CheckedIdea,
  now: Date
): Promise<boolean> {
  const before = await lockIdea(tx, idea);
  if (!before || !mayWithIdea(standings, before.state, 'change')) return false;
  await updateIdea(tx, idea, { sentence, roughly, ...proposal, changed_at: now });
  const said = { says: [sentence, roughly], before: [before.sentence, before.roughly] };
  if (before.author) await recordMentions(tx, { text: { kind: 'idea', id: idea }, by: before.author.id, ...said });
  return true;
}

/** Takes no more answers, or takes them again. */
export async function closeIdea(
  tx: IdeasTx,
  { idea, standings }: Changing,
  closed: boolean,
  now: Date
): Promise<boolean> {
  const before = await lockIdea(tx, idea);
  if (!before || !mayWithIdea(standings, before.state, closed ? 'close' : 'reopen')) return false;
  await updateIdea(tx, idea, { closed_at: closed ? now : null });
  return true;
}

/** Deletes it with all that was said to it. */
export async function removeIdea(tx: IdeasTx, idea: string): Promise<void> {
  await deleteIdea(tx, idea);
}
