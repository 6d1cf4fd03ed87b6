import { deleteSearchesBefore } from './gathering-search-queries.ts';
import type { TravelDb } from './tables.ts';

/** The searches of gatherings that are over are of no use to anybody. */
export async function forgetOldSearches(db: TravelDb, now: Date): Promise<void> {
  const yesterday = new Date(now.getTime() - 2 * 86_400_000);
  await deleteSearchesBefore(db, yesterday.toISOString().slice(0, 10));
}
