import { ensureSeen, type SeenSourceOf, selectSeen } from './seen-source-queries.ts';
import type { SourcesDb, SourcesTx } from './tables.ts';

export type { SeenSourceOf };

/** The source under which stands what a person saw elsewhere, or a group took over; it is read from nowhere. */
export async function makeSeenSource(tx: SourcesTx, of: SeenSourceOf, now: Date): Promise<string> {
  return await ensureSeen(tx, of, now);
}

/** The same, undefined where there is none yet. */
export async function seenSourceOf(db: SourcesDb | SourcesTx, of: SeenSourceOf): Promise<string | undefined> {
  return await selectSeen(db, of);
}
