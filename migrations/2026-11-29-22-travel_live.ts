import { type Kysely, sql } from 'kysely';

/** Where it is said what runs today, and what people were told of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('timetable')
    .addColumn('live_addresses', sql`text[]`, (c) => c.notNull().defaultTo(sql`'{}'`))
    .addColumn('live_asked_at', 'timestamptz')
    .addColumn('live_next_at', 'timestamptz')
    .addColumn('live_failures', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('live_trouble', 'text')
    .addColumn('live_report', 'jsonb')
    .execute();
  await db.schema
    .createTable('told_today')
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('gathering', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('said', 'text', (c) => c.notNull())
    .addColumn('told_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('told_today_pk', ['person_id', 'gathering', 'date'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('told_today').execute();
  await db.schema
    .alterTable('timetable')
    .dropColumn('live_addresses')
    .dropColumn('live_asked_at')
    .dropColumn('live_next_at')
    .dropColumn('live_failures')
    .dropColumn('live_trouble')
    .dropColumn('live_report')
    .execute();
}
