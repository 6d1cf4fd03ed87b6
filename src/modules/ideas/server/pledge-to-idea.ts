import { recordMentions } from '#moderation/server';
import { recordFact } from '#platform/server/outbox.ts';
import type { IdeasFact } from '../facts.ts';
import { mayWithIdea } from '../may.ts';
import { type Pledge, saysNothing } from '../pledge.ts';
import { lockIdea } from './idea-queries.ts';
import { deletePledge, selectPledge, upsertPledge } from './pledge-queries.ts';
import type { IdeasTx } from './tables.ts';

/**
 * Keeps what somebody says to an idea, or takes it back where nothing is left of it. Who may read the idea was asked before.
 * @returns false where it takes no more answers
 */
export async function pledgeToIdea(
  tx: IdeasTx,
  { idea: id, person }: { idea: string; person: string },
  pledge: Pledge,
  now: Date
): Promise<boolean> {
  const idea = await lockIdea(tx, id);
  if (!idea || !mayWithIdea(['signed-in', 'reader'], idea.state, 'pledge')) return false;
  if (saysNothing(pledge)) {
    await deletePledge(tx, id, person);
    return true;
  }
  const before = await selectPledge(tx, id, person);
  const { id: text, isFirst } = await upsertPledge(tx, { idea: id, person }, pledge, now);
  const fact: IdeasFact = { type: 'ideas.pledged', idea: id, person };
  if (isFirst) await recordFact(tx, fact);
  const said = { says: [pledge.helps, pledge.room], before: [before?.helps ?? null, before?.room ?? null] };
  await recordMentions(tx, { text: { kind: 'pledge', id: text }, by: person, ...said });
  return true;
}

/** Takes back all that somebody said to an idea, whatever has become of it. */
export async function takeBackPledge(tx: IdeasTx, { idea, person }: { idea: string; person: string }): Promise<void> {
  await deletePledge(tx, idea, person);
}
