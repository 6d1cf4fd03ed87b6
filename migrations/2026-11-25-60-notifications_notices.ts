import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notice')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('notice', 'jsonb', (c) => c.notNull())
    .addColumn('told_at', 'timestamptz', (c) => c.notNull())
    .addColumn('seen_at', 'timestamptz')
    .addColumn('mail_at', 'timestamptz')
    .addColumn('mail_failures', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`create index notice_of_person on notice (person_id, told_at desc)`.execute(db);
  await sql`create index notice_unseen on notice (person_id) where seen_at is null`.execute(db);
  await sql`create index notice_to_mail on notice (mail_at) where mail_at is not null`.execute(db);
  await db.schema
    .createTable('notice_choice')
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('topic', 'text', (c) => c.notNull())
    .addColumn('mailed', 'boolean', (c) => c.notNull())
    .addPrimaryKeyConstraint('notice_choice_pk', ['person_id', 'topic'])
    .execute();
  await db.schema
    .createTable('unsubscribe_token')
    .addColumn('person_id', 'uuid', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    .addColumn('token', 'text', (c) => c.notNull().unique())
    .execute();
  await db.schema
    .createTable('reminder')
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('topic', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reminder_pk', ['person_id', 'gathering_id', 'topic'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['reminder', 'unsubscribe_token', 'notice_choice', 'notice'])
    await db.schema.dropTable(table).execute();
}
