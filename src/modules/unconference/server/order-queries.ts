import type { Later } from '../order.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

/** What organisers said of what comes after what, session by session, joined or not. */
export async function selectOrder(db: UnconferenceDb, gathering: string): Promise<Later[]> {
  return await db
    .selectFrom('pitch_after')
    .innerJoin('pitch', 'pitch.id', 'pitch_after.pitch_id')
    .select(['pitch_after.pitch_id as pitch', 'pitch_after.after_id as after'])
    .where('pitch.gathering_id', '=', gathering)
    .orderBy('pitch_after.pitch_id')
    .orderBy('pitch_after.after_id')
    .execute();
}

export async function insertAfter(tx: UnconferenceTx, { pitch, after }: Later): Promise<void> {
  await tx.insertInto('pitch_after').values({ pitch_id: pitch, after_id: after }).execute();
}

export async function deleteAfter(tx: UnconferenceTx, { pitch, after }: Later): Promise<void> {
  await tx.deleteFrom('pitch_after').where('pitch_id', '=', pitch).where('after_id', '=', after).execute();
}
