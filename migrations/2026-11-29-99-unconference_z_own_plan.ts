import type { Kysely } from 'kysely';

/** Where somebody goes at a time instead of where the plan would send her; no session for none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('plan_choice')
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('slot_id', 'uuid', (c) => c.notNull().references('camp_slot.id').onDelete('cascade'))
    .addColumn('pitch_id', 'uuid', (c) => c.references('pitch.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('plan_choice_pk', ['person_id', 'slot_id'])
    .execute();
  await db.schema.createIndex('plan_choice_slot').on('plan_choice').column('slot_id').execute();
  await db.schema.createIndex('plan_choice_pitch').on('plan_choice').column('pitch_id').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('plan_choice').execute();
}
