import type { Kysely } from 'kysely';

/** Whether hosts put their own sessions up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('camp')
    .addColumn('claims_open', 'boolean', (c) => c.notNull().defaultTo(false))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('camp').dropColumn('claims_open').execute();
}
