import { type Kysely } from 'kysely';

/** Where a gathering of a source is, as one person says for herself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('source_statement_place')
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('statement_id', 'uuid', (c) => c.notNull().references('source_statement.id').onDelete('cascade'))
    .addColumn('place', 'jsonb', (c) => c.notNull())
    .addPrimaryKeyConstraint('source_statement_place_pk', ['person_id', 'statement_id'])
    .execute();
  await db.schema
    .createIndex('source_statement_place_statement_id')
    .on('source_statement_place')
    .column('statement_id')
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('source_statement_place').execute();
}
