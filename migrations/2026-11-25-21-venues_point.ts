import type { Kysely } from 'kysely';

/** Whether somebody said where a venue is, or it is only known in which town. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('venue')
    .addColumn('point_told', 'boolean', (c) => c.notNull().defaultTo(true))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('venue').dropColumn('point_told').execute();
}
