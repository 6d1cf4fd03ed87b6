import type { Away } from '../camp-of.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

export async function selectAways(db: UnconferenceDb, gathering: string): Promise<Away[]> {
  return await db
    .selectFrom('camp_away')
    .innerJoin('camp_slot', 'camp_slot.id', 'camp_away.slot_id')
    .select(['camp_away.person_id as person', 'camp_away.slot_id as slot'])
    .where('camp_slot.gathering_id', '=', gathering)
    .orderBy('camp_away.person_id')
    .orderBy('camp_away.slot_id')
    .execute();
}

export async function selectAwayOf(db: UnconferenceDb, gathering: string, person: string): Promise<string[]> {
  const all = await selectAways(db, gathering);
  return all.filter((away) => away.person === person).map(({ slot }) => slot);
}

export async function deleteAwayOf(tx: UnconferenceTx, gathering: string, person: string): Promise<void> {
  await tx
    .deleteFrom('camp_away')
    .where('person_id', '=', person)
    .where('slot_id', 'in', (e) => e.selectFrom('camp_slot').select('id').where('gathering_id', '=', gathering))
    .execute();
}

export async function insertAway(tx: UnconferenceTx, person: string, slots: readonly string[]): Promise<void> {
  if (slots.length === 0) return;
  await tx
    .insertInto('camp_away')
    .values(slots.map((slot) => ({ slot_id: slot, person_id: person })))
    .execute();
}
