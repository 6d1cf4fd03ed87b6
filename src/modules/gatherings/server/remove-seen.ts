import { selectInSource } from './seen-queries.ts';
import { deleteStatements } from './statement-queries.ts';
import type { GatheringsTx } from './tables.ts';

/** Removes a gathering that was seen elsewhere from the list that it stands in; what calendars say of it stays. */
export async function removeSeen(tx: GatheringsTx, statements: readonly string[], source: string): Promise<void> {
  await deleteStatements(tx, await selectInSource(tx, statements, source));
}
