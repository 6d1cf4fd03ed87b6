import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('thread')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('group_id', 'uuid', (c) => c.notNull().references('group.id').onDelete('cascade'))
    .addColumn('started_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('started_at', 'timestamptz', (c) => c.notNull())
    .addColumn('changed_at', 'timestamptz')
    .addColumn('last_at', 'timestamptz', (c) => c.notNull())
    .addColumn('pinned', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('closed', 'boolean', (c) => c.notNull().defaultTo(false))
    .execute();
  await sql`create index thread_newest on thread (group_id, pinned desc, last_at desc)`.execute(db);
  await sql`create index thread_started_by on thread (started_by)`.execute(db);
  await db.schema
    .createTable('reply')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('thread_id', 'uuid', (c) => c.notNull().references('thread.id').onDelete('cascade'))
    .addColumn('written_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('written_at', 'timestamptz', (c) => c.notNull())
    .addColumn('changed_at', 'timestamptz')
    .execute();
  await sql`create index reply_thread_id on reply (thread_id, written_at, id)`.execute(db);
  await sql`create index reply_written_by on reply (written_by)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['reply', 'thread']) await db.schema.dropTable(table).execute();
}
