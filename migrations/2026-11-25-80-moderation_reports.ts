import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text_id', 'text', (c) => c.notNull())
    .addColumn('group_id', 'uuid', (c) => c.references('group.id').onDelete('cascade'))
    .addColumn('author_id', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('said', 'text', (c) => c.notNull())
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('trouble', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('reported_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('reported_at', 'timestamptz', (c) => c.notNull())
    .addColumn('settled_at', 'timestamptz')
    .execute();
  await sql`create index report_text on report (kind, text_id)`.execute(db);
  await sql`create unique index report_once on report (kind, text_id, reported_by) where settled_at is null`.execute(
    db
  );
  await sql`create index report_open on report (group_id, reported_at) where settled_at is null`.execute(db);
  for (const column of ['author_id', 'reported_by'])
    await sql`create index ${sql.id(`report_${column}`)} on report (${sql.id(column)})`.execute(db);
  await db.schema
    .createTable('withheld_text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('how', 'text', (c) => c.notNull())
    .addColumn('because', 'text', (c) => c.notNull())
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('group_id', 'uuid', (c) => c.references('group.id').onDelete('cascade'))
    .addColumn('author_id', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('said', 'text', (c) => c.notNull())
    .addColumn('path', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('withheld_text_pk', ['kind', 'id'])
    .execute();
  for (const column of ['group_id', 'author_id'])
    await sql`create index ${sql.id(`withheld_text_${column}`)} on withheld_text (${sql.id(column)})`.execute(db);
  await db.schema
    .createTable('moderation_act')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text_id', 'text', (c) => c.notNull())
    .addColumn('group_id', 'uuid', (c) => c.references('group.id').onDelete('set null'))
    .addColumn('author_id', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('because', 'text', (c) => c.notNull())
    .addColumn('done_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('done_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await sql`create index moderation_act_newest on moderation_act (group_id, done_at desc)`.execute(db);
  for (const column of ['author_id', 'done_by'])
    await sql`create index ${sql.id(`moderation_act_${column}`)} on moderation_act (${sql.id(column)})`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['moderation_act', 'withheld_text', 'report']) await db.schema.dropTable(table).execute();
}
