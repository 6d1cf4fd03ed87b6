import type { Kysely } from 'kysely';

/** What people write together about a session, who says that she was there, and whether everybody reads it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('session_notes')
    .addColumn('pitch_id', 'uuid', (c) => c.primaryKey().references('pitch.id').onDelete('cascade'))
    .addColumn('document', 'bytea', (c) => c.notNull())
    .addColumn('edition', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('notes', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('decisions', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('links', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('actions', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('taken_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('changed_at', 'timestamptz')
    .execute();
  await db.schema.createIndex('session_notes_taken_by').on('session_notes').column('taken_by').execute();
  await ofPeople(db, 'notes_writer')
    .addColumn('wrote_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await ofPeople(db, 'notes_presence')
    .addColumn('named', 'boolean', (c) => c.notNull())
    .execute();
  for (const table of ['notes_writer', 'notes_presence']) {
    await db.schema.createIndex(`${table}_person`).on(table).column('person_id').execute();
  }
  await db.schema
    .createTable('opened_notes')
    .addColumn('gathering_id', 'uuid', (c) => c.primaryKey().references('gathering.id').onDelete('cascade'))
    .addColumn('opened_at', 'timestamptz', (c) => c.notNull())
    .execute();
}

function ofPeople(db: Kysely<unknown>, table: string) {
  return db.schema
    .createTable(table)
    .addColumn('pitch_id', 'uuid', (c) => c.notNull().references('pitch.id').onDelete('cascade'))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addPrimaryKeyConstraint(`${table}_pk`, ['pitch_id', 'person_id']);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['opened_notes', 'notes_presence', 'notes_writer', 'session_notes']) {
    await db.schema.dropTable(table).execute();
  }
}
