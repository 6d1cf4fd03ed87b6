import { type Kysely, sql } from 'kysely';

/** What a source says of a gathering gets a table of its own name, because gatherings are now made here too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('gathering').renameTo('source_statement').execute();
  await db.schema.alterTable('gathering_mark').renameTo('source_statement_mark').execute();
  await db.schema.alterTable('source_statement_mark').renameColumn('gathering_id', 'statement_id').execute();
  await sql`alter table source_statement rename constraint gathering_pkey to source_statement_pkey`.execute(db);
  await sql`alter index gathering_of_source rename to source_statement_of_source`.execute(db);
  await sql`alter index gathering_dates rename to source_statement_dates`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('source_statement_mark').renameColumn('statement_id', 'gathering_id').execute();
  await db.schema.alterTable('source_statement_mark').renameTo('gathering_mark').execute();
  await sql`alter index source_statement_of_source rename to gathering_of_source`.execute(db);
  await sql`alter index source_statement_dates rename to gathering_dates`.execute(db);
  await sql`alter table source_statement rename constraint source_statement_pkey to gathering_pkey`.execute(db);
  await db.schema.alterTable('source_statement').renameTo('gathering').execute();
}
