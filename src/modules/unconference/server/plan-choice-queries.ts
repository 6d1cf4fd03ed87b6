import type { PlanChoice } from '../own-plan.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

export async function selectPlanChoices(db: UnconferenceDb, gathering: string, person: string): Promise<PlanChoice[]> {
  return await db
    .selectFrom('plan_choice')
    .innerJoin('camp_slot', 'camp_slot.id', 'plan_choice.slot_id')
    .select(['plan_choice.slot_id as slot', 'plan_choice.pitch_id as pitch'])
    .where('camp_slot.gathering_id', '=', gathering)
    .where('plan_choice.person_id', '=', person)
    .execute();
}

export async function savePlanChoice(tx: UnconferenceTx, person: string, { slot, pitch }: PlanChoice): Promise<void> {
  await tx
    .insertInto('plan_choice')
    .values({ person_id: person, slot_id: slot, pitch_id: pitch })
    .onConflict((c) => c.columns(['person_id', 'slot_id']).doUpdateSet({ pitch_id: pitch }))
    .execute();
}

export async function deletePlanChoice(tx: UnconferenceTx, person: string, slot: string): Promise<void> {
  await tx.deleteFrom('plan_choice').where('person_id', '=', person).where('slot_id', '=', slot).execute();
}

export async function selectPlanChoicesOf(db: UnconferenceDb, person: string) {
  return await db
    .selectFrom('plan_choice')
    .innerJoin('camp_slot', 'camp_slot.id', 'plan_choice.slot_id')
    .leftJoin('pitch', 'pitch.id', 'plan_choice.pitch_id')
    .select(['camp_slot.gathering_id as gathering', 'camp_slot.starts', 'pitch.number', 'pitch.title'])
    .where('plan_choice.person_id', '=', person)
    .orderBy('camp_slot.gathering_id')
    .orderBy('camp_slot.starts')
    .execute();
}
