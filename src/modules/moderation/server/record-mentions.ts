import type { Transaction } from 'kysely';
import { mentionedHandles } from '#platform/server/markdown.ts';
import { type OutboxTables, recordFact } from '#platform/server/outbox.ts';
import type { ModerationFact } from '../facts.ts';
import type { TextName } from '../text.ts';

/** More in one text are no mentions but a shout. */
const MOST_MENTIONED = 20;

type Said = {
  text: TextName;
  by: string;
  /** all of its words */
  says: readonly (string | null)[];
  /** what it said before it was changed: who was mentioned there knows */
  before?: readonly (string | null)[];
};

/** Notes whom a text mentions anew, by handle. Who of them may read it and hears of it is known when she is told. */
export async function recordMentions(
  tx: Transaction<OutboxTables>,
  { text, by, says, before = [] }: Said
): Promise<void> {
  const known = new Set(handlesIn(before));
  const handles = handlesIn(says)
    .filter((handle) => !known.has(handle))
    .slice(0, MOST_MENTIONED);
  const fact: ModerationFact = { type: 'moderation.mentioned', text, handles, by };
  if (handles.length > 0) await recordFact(tx, fact);
}

function handlesIn(parts: readonly (string | null)[]): string[] {
  return [...new Set(parts.flatMap((part) => mentionedHandles(part ?? '')))];
}
