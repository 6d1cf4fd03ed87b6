import { recordFact } from '#platform/server/outbox.ts';
import type { GatheringsFact } from '../facts.ts';
import { insertCoHost, selectGroupsCalled } from './co-host-queries.ts';
import { lockHosted } from './making-queries.ts';
import type { GatheringsTx } from './tables.ts';

export type CoHostAsked =
  { answer: 'asked' } | { answer: 'refused'; trouble: 'missing' | 'unknown' | 'several' | 'itself' };

/** Asks another group, by its name or its address, to hold a gathering too. Its organisers say yes or no. */
export async function askCoHost(
  tx: GatheringsTx,
  { id, called, by }: { id: string; called: string; by: string }
): Promise<CoHostAsked> {
  const name = called.trim().replace(/^.*\/groups\//, '');
  if (name === '') return { answer: 'refused', trouble: 'missing' };
  const [group, ...others] = await selectGroupsCalled(tx, name);
  if (!group) return { answer: 'refused', trouble: 'unknown' };
  if (others.length > 0) return { answer: 'refused', trouble: 'several' };
  const held = await lockHosted(tx, id);
  if (held?.group === group.id) return { answer: 'refused', trouble: 'itself' };
  if (await insertCoHost(tx, id, group.id)) {
    const fact: GatheringsFact = { type: 'gatherings.co-host-asked', gathering: id, group: group.id, by };
    await recordFact(tx, fact);
  }
  return { answer: 'asked' };
}
