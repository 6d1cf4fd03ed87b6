import type { DistrictCount } from '../count-districts.ts';
import type { TravelDb, TravelTx } from './tables.ts';

/** How many rows one statement writes: each has seven values, and a statement may have some 65,000. */
const BATCH = 5000;

/** The last morning that was counted. */
export async function selectLastMorning(db: TravelDb): Promise<string | undefined> {
  const row = await db.selectFrom('morning').select('morning').orderBy('morning', 'desc').limit(1).executeTakeFirst();
  return row?.morning;
}

/** @returns whether it was not there yet; whoever else counts it meanwhile waits for the end of the transaction */
export async function insertMorning(tx: TravelTx, morning: string): Promise<boolean> {
  const rows = await tx
    .insertInto('morning')
    .values({ morning })
    .onConflict((on) => on.doNothing())
    .returning('morning')
    .execute();
  return rows.length > 0;
}

export async function deleteMorningsBut(tx: TravelTx, morning: string | null): Promise<void> {
  const all = tx.deleteFrom('morning');
  await (morning === null ? all : all.where('morning', '<>', morning)).execute();
}

export async function insertMorningCounts(
  tx: TravelTx,
  morning: string,
  counts: readonly (DistrictCount & { group: string })[]
): Promise<void> {
  const rows = counts.map(({ group, ...count }) => ({ morning, group_id: group, ...count }));
  for (let from = 0; from < rows.length; from += BATCH)
    await tx
      .insertInto('morning_count')
      .values(rows.slice(from, from + BATCH))
      .execute();
}

/** As of the last morning that was counted, in an order that tells nothing. */
export async function selectMorningCounts(db: TravelDb, group: string): Promise<DistrictCount[]> {
  return await db
    .selectFrom('morning_count')
    .select(['district', 'earliest', 'latest', 'comfortable', 'people'])
    .where('group_id', '=', group)
    .where('morning', '=', (e) => e.selectFrom('morning').select((s) => s.fn.max('morning.morning').as('last')))
    .orderBy('district')
    .orderBy('earliest')
    .orderBy('latest')
    .orderBy('comfortable')
    .execute();
}
