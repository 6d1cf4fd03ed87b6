import { type Kysely, sql } from 'kysely';

/** Gatherings are found by the names of their groups, venues and calendars too: each is looked up by its parts, as titles are. */
const NAMES = {
  group_words: { on: 'group', text: 'name' },
  venue_words: { on: 'venue', text: `name || ' ' || town || ' ' || address` },
  source_words: { on: 'source', text: 'name' }
};

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, { on, text }] of Object.entries(NAMES))
    await sql`create index ${sql.id(name)} on ${sql.table(on)} using gin (afield_fold(${sql.raw(text)}) gin_trgm_ops)`.execute(
      db
    );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const name of Object.keys(NAMES)) await sql`drop index ${sql.id(name)}`.execute(db);
}
