import { selectWhoHasDays } from './my-days-queries.ts';
import type { GatheringsDb } from './tables.ts';

/**
 * Everybody who signed up for, waits for, may come to, or has marked something that ends on a date or later.
 * @param until and begins on that date or earlier
 */
export async function whoHasDays(db: GatheringsDb, from: string, until?: string): Promise<string[]> {
  return await selectWhoHasDays(db, from, until ?? '9999-12-31');
}
