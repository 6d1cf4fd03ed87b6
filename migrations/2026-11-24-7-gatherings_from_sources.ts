import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('gathering')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('source_id', 'uuid', (c) => c.notNull().references('source.id').onDelete('cascade'))
    .addColumn('uid', 'text', (c) => c.notNull())
    .addColumn('recurrence', 'text', (c) => c.notNull())
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('folded_title', 'text', (c) => c.notNull())
    .addColumn('first_date', 'text', (c) => c.notNull())
    .addColumn('last_date', 'text', (c) => c.notNull())
    .addColumn('said', 'jsonb', (c) => c.notNull())
    .addColumn('found_place', 'jsonb')
    .addColumn('told_place', 'jsonb')
    .execute();
  await sql`create unique index gathering_of_source on gathering (source_id, uid, recurrence)`.execute(db);
  await sql`create index gathering_dates on gathering (first_date, last_date)`.execute(db);
  await db.schema
    .createTable('gathering_mark')
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('mark', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('gathering_mark_pk', ['person_id', 'gathering_id'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['gathering_mark', 'gathering']) await db.schema.dropTable(table).execute();
}
