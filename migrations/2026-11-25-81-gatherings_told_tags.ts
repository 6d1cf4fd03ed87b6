import { type Kysely, sql } from 'kysely';

/** Tags of what a source says: as its calendar gives them, or as somebody who may change the source told; both are found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('source_statement').addColumn('told_tags', 'jsonb').execute();
  await sql`drop index source_statement_words`.execute(db);
  await sql`
    create index source_statement_words on source_statement
    using gin (afield_fold((said ->> 'title') || ' ' || coalesce(said #>> '{place,name}', '') || ' '
      || coalesce(told_tags #>> '{}', said ->> 'tags', '')) gin_trgm_ops)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index source_statement_words`.execute(db);
  await sql`
    create index source_statement_words on source_statement
    using gin (afield_fold((said ->> 'title') || ' ' || coalesce(said #>> '{place,name}', '')) gin_trgm_ops)`.execute(
    db
  );
  await db.schema.alterTable('source_statement').dropColumn('told_tags').execute();
}
