import type { Kysely } from 'kysely';

/** What somebody saw elsewhere and offers to a group, until its organisers answer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('offered_statement')
    .addColumn('statement_id', 'uuid', (c) => c.notNull().references('source_statement.id').onDelete('cascade'))
    .addColumn('group_id', 'uuid', (c) => c.notNull().references('group.id').onDelete('cascade'))
    .addColumn('offered_by', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('offered_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('offered_statement_pk', ['statement_id', 'group_id'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('offered_statement').execute();
}
