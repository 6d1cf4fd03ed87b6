import { type Kysely, sql } from 'kysely';

/** What organisers say to everybody on the day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('camp_announcement')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('said_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('said_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('camp_announcement_gathering').on('camp_announcement').column('gathering_id').execute();
  await db.schema.createIndex('camp_announcement_said_by').on('camp_announcement').column('said_by').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('camp_announcement').execute();
}
