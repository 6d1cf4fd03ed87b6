import type { Kysely } from 'kysely';

/** How many were in a session, as somebody there counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('head_count')
    .addColumn('pitch_id', 'uuid', (c) => c.primaryKey().references('pitch.id').onDelete('cascade'))
    .addColumn('people', 'integer', (c) => c.notNull())
    .addColumn('counted_at', 'timestamptz', (c) => c.notNull())
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('head_count').execute();
}
