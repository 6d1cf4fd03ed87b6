import type { TravelDb, TravelTx } from './tables.ts';

/** @returns whether anything was written: not where the same stood there */
export async function upsertToldToday(
  tx: TravelTx,
  { person, gathering, date, said }: { person: string; gathering: string; date: string; said: string },
  now: Date
): Promise<boolean> {
  const rows = await tx
    .insertInto('told_today')
    .values({ person_id: person, gathering, date, said, told_at: now })
    .onConflict((on) =>
      on
        .columns(['person_id', 'gathering', 'date'])
        .doUpdateSet({ said, told_at: now })
        .where('told_today.said', '<>', said)
    )
    .returning('gathering')
    .execute();
  return rows.length > 0;
}

export async function deleteToldTodayBefore(db: TravelDb, date: string): Promise<void> {
  await db.deleteFrom('told_today').where('date', '<', date).execute();
}
