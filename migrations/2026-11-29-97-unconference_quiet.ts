import { type Kysely, sql } from 'kysely';

/** Rooms that are quiet, and those kept free of sessions; what a pitch needs of quiet and of time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('camp_room')
    .addColumn('quiet', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('set_aside', 'boolean', (c) => c.notNull().defaultTo(false))
    .execute();
  await db.schema
    .alterTable('pitch')
    .addColumn('quiet', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('minutes', 'integer', (c) => c.check(sql`minutes > 0`))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('pitch').dropColumn('minutes').dropColumn('quiet').execute();
  await db.schema.alterTable('camp_room').dropColumn('set_aside').dropColumn('quiet').execute();
}
