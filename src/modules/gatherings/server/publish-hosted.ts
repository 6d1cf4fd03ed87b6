import { recordFact } from '#platform/server/outbox.ts';
import type { GatheringsFact } from '../facts.ts';
import { type PublishTroubles, troublesOfPublishing } from '../publishing.ts';
import { selectHosted } from './hosted-queries.ts';
import { lockHosted, updateState } from './making-queries.ts';
import { recordHostedMentions } from './record-hosted-mentions.ts';
import type { GatheringsTx } from './tables.ts';

export type Published = { answer: 'published' | 'gone' } | { answer: 'refused'; troubles: PublishTroubles };

/** Shows a draft to those it is for. Publishing it twice changes nothing. */
export async function publishHosted(
  tx: GatheringsTx,
  { id, by }: { id: string; by: string },
  now: Date
): Promise<Published> {
  const held = await lockHosted(tx, id);
  if (held?.state === 'published') return { answer: 'published' };
  if (held?.state !== 'draft') return { answer: 'gone' };
  const troubles = troublesOfPublishing(
    { endsAt: held.endsAt, isOnline: held.attendance === 'online', hasVenue: held.venueId !== null },
    now
  );
  if (Object.keys(troubles).length > 0) return { answer: 'refused', troubles };
  await updateState(tx, id, { state: 'published' }, now);
  const fact: GatheringsFact = { type: 'gatherings.published', gathering: id, by };
  await recordFact(tx, fact);
  const hosted = await selectHosted(tx, { id });
  if (hosted) await recordHostedMentions(tx, { id, by }, hosted);
  return { answer: 'published' };
}
