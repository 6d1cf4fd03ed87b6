import { type Kysely, sql } from 'kysely';

/** Sessions that were joined, and what gets them apart again; comments; whose idea a session is; until when one says what one would like to see. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('camp').addColumn('interest_until', 'timestamptz').execute();
  await db.schema.alterTable('pitch').addColumn('idea_of', 'text').execute();
  await db.schema
    .createTable('pitch_merge')
    .addColumn('pitch_id', 'uuid', (c) => c.primaryKey().references('pitch.id').onDelete('cascade'))
    .addColumn('into_id', 'uuid', (c) => c.notNull().references('pitch.id').onDelete('cascade'))
    .addColumn('stood', 'jsonb', (c) => c.notNull())
    .addColumn('merged_at', 'timestamptz', (c) => c.notNull())
    .addCheckConstraint('pitch_merge_two', sql`pitch_id <> into_id`)
    .execute();
  await db.schema.createIndex('pitch_merge_into').on('pitch_merge').column('into_id').execute();
  await db.schema
    .createTable('pitch_comment')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('pitch_id', 'uuid', (c) => c.notNull().references('pitch.id').onDelete('cascade'))
    .addColumn('written_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('written_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('pitch_comment_pitch').on('pitch_comment').column('pitch_id').execute();
  await db.schema.createIndex('pitch_comment_written_by').on('pitch_comment').column('written_by').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('pitch_comment').execute();
  await db.schema.dropTable('pitch_merge').execute();
  await db.schema.alterTable('pitch').dropColumn('idea_of').execute();
  await db.schema.alterTable('camp').dropColumn('interest_until').execute();
}
