import type { Interested } from '../camp-of.ts';
import type { Interest } from '../pitch.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

/** Everybody's, of all pitches of a gathering. */
export async function selectInterests(db: UnconferenceDb, gathering: string): Promise<Interested[]> {
  return await db
    .selectFrom('interest')
    .innerJoin('pitch', 'pitch.id', 'interest.pitch_id')
    .select(['interest.pitch_id as pitch', 'interest.person_id as person', 'interest.wish'])
    .where('pitch.gathering_id', '=', gathering)
    .orderBy('interest.person_id')
    .orderBy('interest.pitch_id')
    .execute();
}

/** One person's, of all pitches of a gathering. */
export async function selectWishes(db: UnconferenceDb, gathering: string, person: string) {
  return await db
    .selectFrom('interest')
    .innerJoin('pitch', 'pitch.id', 'interest.pitch_id')
    .select(['interest.pitch_id as pitch', 'interest.wish'])
    .where('pitch.gathering_id', '=', gathering)
    .where('interest.person_id', '=', person)
    .execute();
}

/** Says, says otherwise, or takes back. */
export async function saveInterest(
  tx: UnconferenceTx,
  { pitch, person }: { pitch: string; person: string },
  wish: Interest | null
): Promise<void> {
  if (wish === null) {
    await tx.deleteFrom('interest').where('pitch_id', '=', pitch).where('person_id', '=', person).execute();
    return;
  }
  await tx
    .insertInto('interest')
    .values({ pitch_id: pitch, person_id: person, wish })
    .onConflict((c) => c.columns(['pitch_id', 'person_id']).doUpdateSet({ wish }))
    .execute();
}
