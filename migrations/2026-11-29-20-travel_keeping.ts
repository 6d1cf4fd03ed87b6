import { type Kysely, sql } from 'kysely';

/** Feeds are asked for by themselves; searches are kept by the version they were made in; what people were told of verdicts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('timetable')
    .addColumn('refresh', 'text', (c) => c.notNull().defaultTo('fitting'))
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('digest', 'text')
    .addColumn('asked_at', 'timestamptz')
    .addColumn('next_at', 'timestamptz')
    .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('told_trouble', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('warned', 'text')
    .execute();
  await sql`update timetable set asked_at = imported_at`.execute(db);
  await sql`update timetable set next_at = now() + interval '1 hour' where address is not null`.execute(db);

  await db.schema.dropTable('gathering_search').execute();
  await db.schema
    .createTable('gathering_search')
    .addColumn('network', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('search', 'bytea', (c) => c.notNull())
    .addPrimaryKeyConstraint('gathering_search_pk', ['network', 'question'])
    .execute();

  await db.schema
    .createTable('told_verdict')
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('gathering', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('last_date', 'text', (c) => c.notNull())
    .addColumn('was', 'jsonb', (c) => c.notNull())
    .addColumn('now', 'jsonb', (c) => c.notNull())
    .addColumn('told_at', 'timestamptz', (c) => c.notNull())
    .addColumn('seen_at', 'timestamptz')
    .addPrimaryKeyConstraint('told_verdict_pk', ['person_id', 'gathering'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('told_verdict').execute();
  await db.schema.dropTable('gathering_search').execute();
  await db.schema
    .createTable('gathering_search')
    .addColumn('timetable_id', 'uuid', (c) => c.notNull().references('timetable.id').onDelete('cascade'))
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('search', 'bytea', (c) => c.notNull())
    .addPrimaryKeyConstraint('gathering_search_pk', ['timetable_id', 'question'])
    .execute();
  await db.schema
    .alterTable('timetable')
    .dropColumn('refresh')
    .dropColumn('etag')
    .dropColumn('last_modified')
    .dropColumn('digest')
    .dropColumn('asked_at')
    .dropColumn('next_at')
    .dropColumn('failures')
    .dropColumn('told_trouble')
    .dropColumn('warned')
    .execute();
}
