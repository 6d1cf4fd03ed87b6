import type { Kysely } from 'kysely';

/** Who lets her groups count her, roughly, when they look for a place to meet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('counted_person')
    .addColumn('person_id', 'uuid', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    .addColumn('since', 'timestamptz', (c) => c.notNull())
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('counted_person').execute();
}
