import { recordFact } from '#platform/server/outbox.ts';
import type { GatheringsFact } from '../facts.ts';
import { stageOf } from '../may.ts';
import { lockHosted, updateState } from './making-queries.ts';
import type { GatheringsTx } from './tables.ts';

export type Cancelled = { answer: 'cancelled' | 'gone' } | { answer: 'refused'; trouble: 'missing' | 'too-long' };

const LONGEST_REASON = 2000;

/** Cancels a gathering that is to come. Its page stays, and says why. */
export async function cancelHosted(
  tx: GatheringsTx,
  { id, by, because }: { id: string; by: string; because: string },
  now: Date
): Promise<Cancelled> {
  const reason = because.replaceAll('\r\n', '\n').trim();
  if (reason === '') return { answer: 'refused', trouble: 'missing' };
  if (reason.length > LONGEST_REASON) return { answer: 'refused', trouble: 'too-long' };
  const held = await lockHosted(tx, id);
  if (held?.state === 'cancelled') return { answer: 'cancelled' };
  if (!held || stageOf(held, now) !== 'published') return { answer: 'gone' };
  await updateState(tx, id, { state: 'cancelled', because: reason }, now);
  const fact: GatheringsFact = { type: 'gatherings.cancelled', gathering: id, by };
  await recordFact(tx, fact);
  return { answer: 'cancelled' };
}
