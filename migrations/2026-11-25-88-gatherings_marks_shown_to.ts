import { type Kysely, sql } from 'kysely';

/** Whoever marked something before did so for herself alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('source_statement_mark')
    .addColumn('shown_to', 'text', (c) =>
      c
        .notNull()
        .defaultTo('nobody')
        .check(sql`shown_to in ('everyone', 'going', 'followed', 'nobody')`)
    )
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('source_statement_mark').dropColumn('shown_to').execute();
}
