import { type Offer, selectInSource, selectOfferedTo, selectOffers } from './seen-queries.ts';
import type { GatheringsDb } from './tables.ts';

export type { Offer };

/** What members offer to a group. */
export async function listOffers(db: GatheringsDb, group: string): Promise<Offer[]> {
  return await selectOffers(db, group);
}

/** Whether some statements stand in a source, and which groups they are offered to. */
export async function readSeen(
  db: GatheringsDb,
  statements: readonly string[],
  source: string
): Promise<{ offeredTo: string[] } | undefined> {
  const seen = await selectInSource(db, statements, source);
  return seen.length > 0 ? { offeredTo: await selectOfferedTo(db, seen) } : undefined;
}
