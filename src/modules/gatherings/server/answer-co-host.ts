import { recordFact } from '#platform/server/outbox.ts';
import { isUuid } from '#platform/server/uuid.ts';
import type { GatheringsFact } from '../facts.ts';
import { deleteCoHost, updateCoHostAccepted } from './co-host-queries.ts';
import type { GatheringsTx } from './tables.ts';

/** A group says yes or no to holding a gathering too; a no also ends what it had said yes to. */
export async function answerCoHost(
  tx: GatheringsTx,
  answer: { gathering: string; group: string; by: string; accepted: boolean },
  now: Date
): Promise<void> {
  const { gathering, group, by, accepted } = answer;
  if (!isUuid(gathering) || !isUuid(group)) return;
  const isNews = accepted
    ? await updateCoHostAccepted(tx, gathering, group, now)
    : await deleteCoHost(tx, gathering, group);
  if (!isNews) return;
  const fact: GatheringsFact = { type: 'gatherings.co-host-answered', gathering, group, by, accepted };
  await recordFact(tx, fact);
}
