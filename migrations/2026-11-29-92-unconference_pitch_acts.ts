import { type Kysely, sql } from 'kysely';

/** What organisers did to sessions that others suggested, why, and what was before it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('pitch')
    .addColumn('withdrawn_because', 'text')
    .addColumn('withdrawn_from', 'jsonb')
    .execute();
  await db.schema
    .createTable('pitch_act')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('pitch_id', 'uuid', (c) => c.notNull().references('pitch.id').onDelete('cascade'))
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('because', 'text', (c) => c.notNull())
    .addColumn('before', 'jsonb')
    .addColumn('undone', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('done_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('done_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('pitch_act_pitch').on('pitch_act').column('pitch_id').execute();
  await db.schema.createIndex('pitch_act_done_by').on('pitch_act').column('done_by').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('pitch_act').execute();
  await db.schema.alterTable('pitch').dropColumn('withdrawn_because').dropColumn('withdrawn_from').execute();
}
