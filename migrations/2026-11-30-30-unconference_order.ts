import { type Kysely, sql } from 'kysely';

/** Which session of a camp comes later than which, as organisers say it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pitch_after')
    .addColumn('pitch_id', 'uuid', (c) => c.notNull().references('pitch.id').onDelete('cascade'))
    .addColumn('after_id', 'uuid', (c) => c.notNull().references('pitch.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('pitch_after_pk', ['pitch_id', 'after_id'])
    .addCheckConstraint('pitch_after_another', sql`pitch_id <> after_id`)
    .execute();
  await db.schema.createIndex('pitch_after_after_id').on('pitch_after').column('after_id').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('pitch_after').execute();
}
