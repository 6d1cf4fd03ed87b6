import { recordMentions } from '#moderation/server';
import { recordFact } from '#platform/server/outbox.ts';
import type { IdeasFact } from '../facts.ts';
import type { CheckedIdea } from '../typed-idea.ts';
import { insertIdea } from './idea-queries.ts';
import type { IdeasTx } from './tables.ts';

/** Begins an idea, in a group or on the whole server. Who may was asked before; nobody is pledged by it, its author neither. */
export async function startIdea(
  tx: IdeasTx,
  idea: CheckedIdea,
  started: { group: string | null; by: string },
  now: Date
): Promise<string> {
  const id = await insertIdea(tx, idea, started, now);
  const fact: IdeasFact = { type: 'ideas.started', idea: id, by: started.by };
  await recordFact(tx, fact);
  await recordMentions(tx, { text: { kind: 'idea', id }, by: started.by, says: [idea.sentence, idea.roughly] });
  return id;
}
