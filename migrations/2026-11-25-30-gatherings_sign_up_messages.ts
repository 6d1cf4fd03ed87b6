import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await createMessage(db);
  await createMove(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['sign_up_move', 'sign_up_message_to', 'sign_up_message']) {
    await db.schema.dropTable(table).execute();
  }
}

/** What organisers write to people who have answered. */
async function createMessage(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sign_up_message')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('sent_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('sent_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await sql`create index sign_up_message_gathering_id on sign_up_message (gathering_id, sent_at)`.execute(db);
  await db.schema
    .createTable('sign_up_message_to')
    .addColumn('message_id', 'uuid', (c) => c.notNull().references('sign_up_message.id').onDelete('cascade'))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('sign_up_message_to_pk', ['message_id', 'person_id'])
    .execute();
  await sql`create index sign_up_message_to_person_id on sign_up_message_to (person_id)`.execute(db);
}

/** What a gathering's hours and place were before they changed, until somebody who signed up has seen the change. */
async function createMove(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sign_up_move')
    .addColumn('gathering_id', 'uuid', (c) => c.notNull())
    .addColumn('person_id', 'uuid', (c) => c.notNull())
    .addColumn('before', 'jsonb', (c) => c.notNull())
    .addColumn('moved_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('sign_up_move_pk', ['gathering_id', 'person_id'])
    .addForeignKeyConstraint(
      'sign_up_move_sign_up',
      ['gathering_id', 'person_id'],
      'sign_up',
      ['gathering_id', 'person_id'],
      (c) => c.onDelete('cascade')
    )
    .execute();
  await sql`create index sign_up_move_person_id on sign_up_move (person_id)`.execute(db);
}
