import type { Kysely } from 'kysely';

/** The key that a server of live data wants in a header: sealed with the server's secret. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('timetable').addColumn('live_key', 'jsonb').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('timetable').dropColumn('live_key').execute();
}
