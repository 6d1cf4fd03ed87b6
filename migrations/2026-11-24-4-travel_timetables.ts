import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('timetable')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('address', 'text')
    .addColumn('path', 'text')
    .addColumn('file', 'text')
    .addColumn('sample', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('progress', 'text')
    .addColumn('trouble', 'text')
    .addColumn('report', 'jsonb')
    .addColumn('zone', 'text')
    .addColumn('first_date', 'text')
    .addColumn('last_date', 'text')
    .addColumn('added_at', 'timestamptz', (c) => c.notNull())
    .addColumn('imported_at', 'timestamptz')
    .execute();
  await db.schema
    .createTable('gathering_search')
    .addColumn('timetable_id', 'uuid', (c) => c.notNull().references('timetable.id').onDelete('cascade'))
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('search', 'bytea', (c) => c.notNull())
    .addPrimaryKeyConstraint('gathering_search_pk', ['timetable_id', 'question'])
    .execute();
  await db.schema
    .createTable('starting_place')
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('place', 'jsonb', (c) => c.notNull())
    .addPrimaryKeyConstraint('starting_place_pk', ['person_id', 'position'])
    .execute();
  await db.schema
    .createTable('travel_limit')
    .addColumn('person_id', 'uuid', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    .addColumn('earliest', 'integer', (c) => c.notNull())
    .addColumn('latest', 'integer', (c) => c.notNull())
    .addColumn('comfortable', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('asked_gathering')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('gathering', 'jsonb', (c) => c.notNull())
    .addColumn('asked_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('shared_answer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('answer', 'jsonb', (c) => c.notNull())
    .addColumn('shared_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('wrong_verdict')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('question', 'jsonb', (c) => c.notNull())
    .addColumn('answer', 'jsonb', (c) => c.notNull())
    .addColumn('sent_at', 'timestamptz', (c) => c.notNull())
    .addColumn('done_at', 'timestamptz')
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'wrong_verdict',
    'shared_answer',
    'asked_gathering',
    'travel_limit',
    'starting_place',
    'gathering_search',
    'timetable'
  ]) {
    await db.schema.dropTable(table).execute();
  }
}
