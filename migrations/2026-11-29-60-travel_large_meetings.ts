import { type Kysely, sql } from 'kysely';

/** Questions of where to meet that take minutes: who asked, how far it is, and the answer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('large_meeting')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('question', 'jsonb', (c) => c.notNull())
    .addColumn('done', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('of', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('reply', 'jsonb')
    .addColumn('asked_at', 'timestamptz', (c) => c.notNull())
    .addColumn('done_at', 'timestamptz')
    .execute();
  await db.schema.createIndex('large_meeting_person_id').on('large_meeting').column('person_id').execute();
  await db.schema.createIndex('large_meeting_key').on('large_meeting').column('key').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('large_meeting').execute();
}
