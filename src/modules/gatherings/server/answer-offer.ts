import { recordFact } from '#platform/server/outbox.ts';
import { isUuid } from '#platform/server/uuid.ts';
import type { GatheringsFact } from '../facts.ts';
import { deleteOffer, moveStatement } from './seen-queries.ts';
import type { GatheringsTx } from './tables.ts';

/**
 * A group takes over what a member saw elsewhere, so that everybody sees it; or leaves it hers alone.
 * @param source the group's own list of these
 */
export async function answerOffer(
  tx: GatheringsTx,
  answer: { statement: string; group: string; source: string; accepted: boolean }
): Promise<void> {
  const { statement, group, source, accepted } = answer;
  const by = isUuid(statement) ? await deleteOffer(tx, statement, group) : undefined;
  if (!by) return;
  if (accepted) await moveStatement(tx, statement, source);
  const fact: GatheringsFact = { type: 'gatherings.offer-answered', statement, group, person: by, accepted };
  await recordFact(tx, fact);
}
