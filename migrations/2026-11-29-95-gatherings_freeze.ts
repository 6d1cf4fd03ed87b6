import type { Kysely } from 'kysely';

/** Since when nothing is written any more at an unconference, and whether its organisers keep it open instead. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('gathering')
    .addColumn('frozen_at', 'timestamptz')
    .addColumn('kept_open', 'boolean', (c) => c.notNull().defaultTo(false))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('gathering').dropColumn('frozen_at').dropColumn('kept_open').execute();
}
