import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calendar_feed')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('what', 'text', (c) => c.notNull().check(sql`what in ('my-days', 'within-reach')`))
    .addColumn('verdicts', sql`text[]`, (c) => c.notNull())
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    .addUniqueConstraint('calendar_feed_one_each', ['person_id', 'what'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('calendar_feed').execute();
}
