import { lockCamp, selectPlan } from './camp-queries.ts';
import { deleteAwayOf, insertAway, selectAwayOf } from './away-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

/** Says at which times of a camp somebody is not there. Nobody reads why, nor that it is she: the grid is made accordingly. */
export async function sayAway(
  tx: UnconferenceTx,
  { gathering, person, slots }: { gathering: string; person: string; slots: readonly string[] }
): Promise<void> {
  await lockCamp(tx, gathering);
  const there = new Set(
    (await selectPlan(tx, gathering)).slots.filter(({ called }) => called === '').map(({ id }) => id)
  );
  await deleteAwayOf(tx, gathering, person);
  await insertAway(
    tx,
    person,
    [...new Set(slots)].filter((slot) => there.has(slot))
  );
}

/** The times at which somebody said that she is not there. */
export async function readAway(db: UnconferenceDb, gathering: string, person: string): Promise<string[]> {
  return await selectAwayOf(db, gathering, person);
}
