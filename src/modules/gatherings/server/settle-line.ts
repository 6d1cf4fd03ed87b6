import { recordFact } from '#platform/server/outbox.ts';
import type { GatheringsFact } from '../facts.ts';
import { stageOf } from '../may.ts';
import { type Held, settleLine } from '../places.ts';
import { selectHeld, selectUnsettled, updateLapsed, updateOffers } from './line-queries.ts';
import { lockGathering, type LockedGathering } from './sign-up-queries.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

/**
 * Offers what is free to who is next in line, and takes off the list whose time to answer is over. The gathering is locked.
 * @returns who holds places and who waits after that
 */
export async function settleLocked(tx: GatheringsTx, gathering: LockedGathering, now: Date): Promise<Held> {
  const { id, attendance } = gathering;
  const held = await selectHeld(tx, id, attendance);
  if (stageOf(gathering, now) !== 'published') return held;
  const { lapsed, offered } = settleLine(gathering, held, now);
  if (lapsed.length === 0 && offered.length === 0) return held;
  await updateLapsed(
    tx,
    id,
    lapsed.map(({ person }) => person)
  );
  await updateOffers(tx, id, offered);
  const facts: GatheringsFact[] = [
    ...lapsed.map(({ person }) => ({ type: 'gatherings.place-lapsed' as const, gathering: id, person })),
    ...offered.map(({ person, offeredUntil }) => ({
      type: 'gatherings.place-offered' as const,
      gathering: id,
      person,
      until: offeredUntil.toISOString()
    }))
  ];
  for (const fact of facts) await recordFact(tx, fact);
  return await selectHeld(tx, id, attendance);
}

/** The same for a gathering whose places or people have changed; to be called in the transaction in which they do. */
export async function settleWaitingList(tx: GatheringsTx, gathering: string, now: Date): Promise<void> {
  const locked = await lockGathering(tx, gathering);
  if (locked) await settleLocked(tx, locked, now);
}

/** The same for every gathering that has a waiting list. */
export async function settleWaitingLists(db: GatheringsDb, now: Date): Promise<void> {
  for (const id of await selectUnsettled(db, now)) {
    await db.transaction().execute((tx) => settleWaitingList(tx, id, now));
  }
}
