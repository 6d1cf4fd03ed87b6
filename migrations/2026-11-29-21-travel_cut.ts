import type { Kysely } from 'kysely';

/** The part of a feed that is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('timetable').addColumn('cut', 'jsonb').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('timetable').dropColumn('cut').execute();
}
