import { deleteCounted, insertCounted, selectIsCounted } from './counted-queries.ts';
import type { TravelDb } from './tables.ts';

/** Whether somebody's groups may count her when they look for a place to meet. */
export async function isCounted(db: TravelDb, person: string): Promise<boolean> {
  return await selectIsCounted(db, person);
}

/** Says that they may, or may not; from the next morning on. */
export async function countMe(db: TravelDb, person: string, counted: boolean, now: Date): Promise<void> {
  await (counted ? insertCounted(db, person, now) : deleteCounted(db, person));
}
