import { recordFact } from '#platform/server/outbox.ts';
import type { GatheringsFact } from '../facts.ts';
import { insertOffer, selectInSource } from './seen-queries.ts';
import type { GatheringsTx } from './tables.ts';

/**
 * Offers a gathering that somebody saw elsewhere to a group; until its organisers say yes it stays hers alone.
 * @param offer `statements`: those of the gathering; `source`: her own list, which one of them stands in
 */
export async function offerSeen(
  tx: GatheringsTx,
  { statements, source, group, by }: { statements: readonly string[]; source: string; group: string; by: string },
  now: Date
): Promise<void> {
  const [statement] = await selectInSource(tx, statements, source);
  if (!statement || !(await insertOffer(tx, { statement, group, by }, now))) return;
  const fact: GatheringsFact = { type: 'gatherings.offered', statement, group, by };
  await recordFact(tx, fact);
}
