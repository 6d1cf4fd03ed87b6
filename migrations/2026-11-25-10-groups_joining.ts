import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('group').addColumn('conduct_changed_at', 'timestamptz').execute();
  await db.schema
    .alterTable('membership')
    .addColumn('conduct_accepted_at', 'timestamptz')
    .addColumn('listed', 'boolean', (c) => c.notNull().defaultTo(true))
    .execute();
  await db.schema
    .createTable('join_request')
    .addColumn('group_id', 'uuid', (c) => c.notNull().references('group.id').onDelete('cascade'))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'timestamptz', (c) => c.notNull())
    .addColumn('refused_at', 'timestamptz')
    .addColumn('refused_because', 'text', (c) => c.notNull().defaultTo(''))
    .addPrimaryKeyConstraint('join_request_pk', ['group_id', 'person_id'])
    .execute();
  await sql`create index join_request_person_id on join_request (person_id)`.execute(db);
  await db.schema
    .createTable('group_invitation')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('group_id', 'uuid', (c) => c.notNull().references('group.id').onDelete('cascade'))
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('email', 'text')
    .addColumn('made_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('uses', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('most_uses', 'integer')
    .execute();
  await sql`create index group_invitation_group_id on group_invitation (group_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['group_invitation', 'join_request']) await db.schema.dropTable(table).execute();
  await db.schema.alterTable('membership').dropColumn('conduct_accepted_at').dropColumn('listed').execute();
  await db.schema.alterTable('group').dropColumn('conduct_changed_at').execute();
}
