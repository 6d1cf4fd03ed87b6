import { type Kysely, sql } from 'kysely';

const INDEXES = {
  /** a list goes by first days */
  gathering_first_date: `gathering (first_date) where state <> 'draft'`,
  gathering_lasting: `gathering (last_date) where state <> 'draft' and last_date > first_date`,
  source_statement_lasting: 'source_statement (last_date) where last_date > first_date',
  /** what says the same */
  gathering_starts_at: 'gathering (starts_at)',
  source_statement_uid: 'source_statement (uid, recurrence)',
  source_statement_likeness: 'source_statement (folded_title, first_date)',
  /** words */
  gathering_words: `gathering using gin (afield_fold(title || ' ' || afield_joined(tags)) gin_trgm_ops)`,
  gathering_venue_id: 'gathering (venue_id)'
};

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function afield_joined(text[]) returns text language sql immutable strict parallel safe
    as $$ select array_to_string($1, ' ') $$`.execute(db);
  for (const [name, of] of Object.entries(INDEXES))
    await sql`create index ${sql.id(name)} on ${sql.raw(of)}`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const name of Object.keys(INDEXES)) await sql`drop index ${sql.id(name)}`.execute(db);
  await sql`drop function afield_joined(text[])`.execute(db);
}
