import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('gathering')
    .addColumn('newcomers', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('edition', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const column of ['newcomers', 'edition'])
    await sql`alter table gathering drop column ${sql.id(column)}`.execute(db);
}
