import type { Kysely } from 'kysely';

/** What organisers took down again can be put up once more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('camp_announcement').addColumn('taken_down_at', 'timestamptz').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('camp_announcement').dropColumn('taken_down_at').execute();
}
