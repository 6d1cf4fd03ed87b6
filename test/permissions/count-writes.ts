import { sql } from 'kysely';
import type { Database } from '../../src/app/server/tables.ts';

/** Written by what follows from facts, by signing in, by jobs and by what is done once a morning, at times of their own. */
const NOT_BY_REQUESTS = [
  'outbox',
  'notice',
  'sign_in',
  'sign_in_limit',
  'sign_in_link',
  'sign_up_move',
  'morning',
  'morning_count',
  'reach_report',
  'reminder',
  'unsubscribe_token'
];

/**
 * Lets the database note each row that is written, changed or deleted in any table that requests write, so that whether one changed
 * anything is a single look however much there is.
 */
export async function countWrites(db: Database): Promise<void> {
  await sql`create unlogged table write_noted (id bigint generated always as identity primary key)`.execute(db);
  await sql`create function note_write() returns trigger language plpgsql as
    $$ begin insert into write_noted default values; return null; end $$`.execute(db);
  for (const table of await tablesOf(db)) {
    await sql`create trigger note_write after insert or update or delete on ${sql.table(table)}
      for each row execute function note_write()`.execute(db);
  }
}

/** How much has been written so far; what was rolled back is not. */
export async function writesOf(db: Database): Promise<string> {
  const { rows } = await sql<{ last: string | null }>`select max(id) as last from write_noted`.execute(db);
  return rows[0]?.last ?? '';
}

/** Not the lists of places: they are large, and no form here writes them. */
async function tablesOf(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = 'public' and relkind = 'r' and pg_relation_size(pg_class.oid) < 1000000`.execute(db);
  const ours = rows.map(({ name }) => name).filter((name) => !name.startsWith('kysely') && name !== 'write_noted');
  return ours.filter((name) => !NOT_BY_REQUESTS.includes(name));
}
