import type { Kysely } from 'kysely';

/** Who is left out of the archive of an unconference: because she asked for it, or because its organisers did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('archive_left_out')
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('by_herself', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('by_organisers', 'boolean', (c) => c.notNull().defaultTo(false))
    .addPrimaryKeyConstraint('archive_left_out_pk', ['gathering_id', 'person_id'])
    .execute();
  await db.schema.createIndex('archive_left_out_person').on('archive_left_out').column('person_id').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('archive_left_out').execute();
}
