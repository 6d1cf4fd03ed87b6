import { isUuid } from '#platform/server/uuid.ts';
import type { GatheringsFact } from '../facts.ts';
import { deleteMove, insertMoves } from './my-days-queries.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

type Moved = Extract<GatheringsFact, { type: 'gatherings.moved' }>;

/** Keeps what hours and place were, for all who have signed up, until each has seen the change on My days. */
export async function keepBefore(tx: GatheringsTx, { gathering, before }: Moved, now: Date): Promise<void> {
  await insertMoves(tx, gathering, before, now);
}

/** Somebody has seen what has changed. */
export async function forgetBefore(db: GatheringsDb, person: string, gathering: string): Promise<void> {
  if (isUuid(gathering)) await deleteMove(db, person, gathering);
}
