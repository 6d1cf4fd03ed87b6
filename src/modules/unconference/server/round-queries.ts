import type { Round } from '../round.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';
import { notifyWallOf } from './wall-queries.ts';

export async function selectRounds(db: UnconferenceDb, gathering: string): Promise<Round[]> {
  return await db
    .selectFrom('lightning_round')
    .innerJoin('pitch', 'pitch.id', 'lightning_round.pitch_id')
    .select(['lightning_round.pitch_id as pitch', 'lightning_round.minutes', 'talking_id as talking', 'since'])
    .where('pitch.gathering_id', '=', gathering)
    .execute();
}

export async function insertRound(tx: UnconferenceTx, pitch: string): Promise<void> {
  await tx.insertInto('lightning_round').values({ pitch_id: pitch, talking_id: null, since: null }).execute();
}

export async function updateRound(
  tx: UnconferenceTx,
  pitch: string,
  change: { minutes?: number; talking_id?: string | null; since?: Date | null }
): Promise<void> {
  await tx.updateTable('lightning_round').set(change).where('pitch_id', '=', pitch).execute();
  await notifyWallOf(tx, pitch);
}

/** Keeps in which order what was joined into a session comes. */
export async function updateOrder(tx: UnconferenceTx, order: readonly string[]): Promise<void> {
  for (const [position, pitch] of order.entries()) {
    await tx.updateTable('pitch_merge').set({ position }).where('pitch_id', '=', pitch).execute();
  }
}
