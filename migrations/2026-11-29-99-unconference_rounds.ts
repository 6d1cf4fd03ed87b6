import type { Kysely } from 'kysely';

/** Rounds of lightning talks: how long each talk has, and which is on since when; the order stands with what was joined. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('lightning_round')
    .addColumn('pitch_id', 'uuid', (c) => c.primaryKey().references('pitch.id').onDelete('cascade'))
    .addColumn('minutes', 'integer', (c) => c.notNull().defaultTo(5))
    .addColumn('talking_id', 'uuid', (c) => c.references('pitch.id').onDelete('set null'))
    .addColumn('since', 'timestamptz')
    .execute();
  await db.schema.createIndex('lightning_round_talking').on('lightning_round').column('talking_id').execute();
  await db.schema.alterTable('pitch_merge').addColumn('position', 'integer').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('pitch_merge').dropColumn('position').execute();
  await db.schema.dropTable('lightning_round').execute();
}
