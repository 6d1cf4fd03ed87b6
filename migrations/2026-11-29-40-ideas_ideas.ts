import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('idea')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('group_id', 'uuid', (c) => c.references('group.id').onDelete('cascade'))
    .addColumn('started_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('sentence', 'text', (c) => c.notNull())
    .addColumn('roughly', 'text', (c) => c.notNull())
    .addColumn('town', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('start', 'text', (c) => c.notNull())
    .addColumn('end', 'text', (c) => c.notNull())
    .addColumn('started_at', 'timestamptz', (c) => c.notNull())
    .addColumn('changed_at', 'timestamptz')
    .addColumn('closed_at', 'timestamptz')
    .addColumn('gathering_id', 'uuid', (c) => c.references('gathering.id').onDelete('set null'))
    .execute();
  await sql`create index idea_newest on idea (started_at desc, id) where closed_at is null and gathering_id is null`.execute(
    db
  );
  for (const column of ['group_id', 'started_by', 'gathering_id'])
    await sql`create index ${sql.id(`idea_${column}`)} on idea (${sql.id(column)})`.execute(db);
  await db.schema
    .createTable('pledge')
    .addColumn('id', 'uuid', (c) =>
      c
        .notNull()
        .unique()
        .defaultTo(sql`gen_random_uuid()`)
    )
    .addColumn('idea_id', 'uuid', (c) => c.notNull().references('idea.id').onDelete('cascade'))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('comes', 'boolean', (c) => c.notNull())
    .addColumn('helps', 'text')
    .addColumn('room', 'text')
    .addColumn('shown_to', 'text', (c) => c.notNull())
    .addColumn('pledged_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('pledge_pk', ['idea_id', 'person_id'])
    .execute();
  await sql`create index pledge_person_id on pledge (person_id)`.execute(db);
  // Who would come to an idea is counted by district like a group: the id is that of either.
  await db.schema.alterTable('morning_count').dropConstraint('morning_count_group_id_fkey').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['pledge', 'idea']) await db.schema.dropTable(table).execute();
  await sql`delete from morning_count where group_id not in (select id from "group")`.execute(db);
  await db.schema
    .alterTable('morning_count')
    .addForeignKeyConstraint('morning_count_group_id_fkey', ['group_id'], 'group', ['id'])
    .onDelete('cascade')
    .execute();
}
