import { deleteToldTodayBefore, upsertToldToday } from './told-today-queries.ts';
import type { TravelDb, TravelTx } from './tables.ts';

export type ToldToday = { person: string; gathering: string; date: string; said: string };

/**
 * Notes what somebody is told on the day.
 * @returns false where she was told just that
 */
export async function noteToldToday(tx: TravelTx, told: ToldToday, now: Date): Promise<boolean> {
  return await upsertToldToday(tx, told, now);
}

export async function forgetToldToday(db: TravelDb, before: string): Promise<void> {
  await deleteToldTodayBefore(db, before);
}
