import { type Kysely, sql } from 'kysely';

/** How somebody travels: step-free only, and without what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('travel_limit')
    .addColumn('step_free', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('without', sql`text[]`, (c) => c.notNull().defaultTo(sql`'{}'`))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('travel_limit').dropColumn('step_free').dropColumn('without').execute();
}
