import { type Kysely, sql } from 'kysely';

/** Texts are found without accents and in small letters. PostgreSQL's own `unaccent` may not stand in an index: it could change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists unaccent with schema public`.execute(db);
  await sql`
    create function afield_fold(text) returns text language sql immutable strict parallel safe
    as $$ select public.unaccent('public.unaccent'::regdictionary, lower($1)) $$`.execute(db);
  await sql`
    create index source_statement_words on source_statement
    using gin (afield_fold((said ->> 'title') || ' ' || coalesce(said #>> '{place,name}', '')) gin_trgm_ops)`.execute(
    db
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index source_statement_words`.execute(db);
  await sql`drop function afield_fold(text)`.execute(db);
}
