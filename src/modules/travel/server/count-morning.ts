import { countDistricts } from '../count-districts.ts';
import { selectCounted } from './counted-queries.ts';
import { deleteMorningsBut, insertMorning, insertMorningCounts, selectLastMorning } from './morning-queries.ts';
import type { TravelDb, TravelTx } from './tables.ts';

/** Who is in which group, or would come to which idea. */
export type Memberships = readonly { group: string; person: string }[];

/** Whether this morning, or one after it, was counted; there is never a second count of one. */
export async function isMorningCounted(db: TravelDb, morning: string): Promise<boolean> {
  const last = await selectLastMorning(db);
  return last !== undefined && last >= morning;
}

/**
 * Counts all groups by district, as they are now, and forgets the mornings before. Until the next morning answers come from these
 * numbers, so that nothing that anybody does during the day shows in them.
 */
export async function countMorning(tx: TravelTx, memberships: Memberships, morning: string): Promise<void> {
  if ((await isMorningCounted(tx, morning)) || !(await insertMorning(tx, morning))) return;
  await deleteMorningsBut(tx, morning);
  const counted = await selectCounted(tx);
  const members = Map.groupBy(memberships, ({ group }) => group);
  const counts = [...members].flatMap(([group, people]) =>
    countDistricts(people.flatMap(({ person }) => counted.get(person) ?? [])).map((count) => ({ ...count, group }))
  );
  await insertMorningCounts(tx, morning, counts);
}

/** Forgets what was counted, so that all is counted anew: for a sample that is made in the middle of a day. */
export async function forgetMornings(tx: TravelTx): Promise<void> {
  await deleteMorningsBut(tx, null);
}
