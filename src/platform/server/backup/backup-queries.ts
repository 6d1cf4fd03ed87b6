import type pg from 'pg';
import { type CopyStreamQuery, type CopyToStreamQuery, from, to } from 'pg-copy-streams';

export type TableCopy = { name: string; columns: string[] };
export type Sequence = { name: string; value: string; used: boolean };

/** Migrations are run again, not copied. */
const NOT_COPIED = ['kysely_migration', 'kysely_migration_lock'];
const JOB_COLUMNS = '(name, data, priority, start_after)';

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
const quoteAll = (names: string[]) => names.map(quote).join(', ');

/** Values are written alike whatever the server's own settings are. */
export async function speakPlainly(client: pg.Client): Promise<void> {
  await client.query(`set datestyle to iso; set intervalstyle to postgres; set extra_float_digits to 3`);
}

/** What is read until `commit` is of one moment. */
export async function beginReading(client: pg.Client): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
}

/** Every table, with the columns that are written rather than computed. */
export async function selectTables(client: pg.Client): Promise<TableCopy[]> {
  const { rows } = await client.query<TableCopy>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and not c.relname = any($1)
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
    [NOT_COPIED]
  );
  return rows;
}

export async function selectMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return rows.map(({ name }) => name);
}

export async function selectSequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'S' and relnamespace = current_schema()::regnamespace`
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ value: string; used: boolean }>(
      `select last_value::text as value, is_called as used from ${quote(name)}`
    );
    sequences.push({ name, value: '1', used: false, ...state.rows[0] });
  }
  return sequences;
}

export async function updateSequence(client: pg.Client, { name, value, used }: Sequence): Promise<void> {
  await client.query('select setval($1::regclass, $2::bigint, $3)', [quote(name), value, used]);
}

export function copyTableOut(client: pg.Client, { name, columns }: TableCopy): CopyToStreamQuery {
  return client.query(to(`copy ${quote(name)} (${quoteAll(columns)}) to stdout`));
}

export function copyTableIn(client: pg.Client, { name, columns }: TableCopy): CopyStreamQuery {
  return client.query(from(`copy ${quote(name)} (${quoteAll(columns)}) from stdin`));
}

export async function hasJobs(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('pgboss.job') is not null as there`);
  return rows[0]?.there === true;
}

/** Jobs that wait or are under way; the queue's own house-keeping comes again by itself. */
export function copyJobsOut(client: pg.Client): CopyToStreamQuery {
  return client.query(
    to(`copy (select name, data, priority, start_after from pgboss.job
        where state < 'completed' and name not like '\\_\\_pgboss%') to stdout`)
  );
}

/** Into a table that is gone when the connection is. */
export async function createJobTable(client: pg.Client): Promise<void> {
  await client.query(
    `create temporary table waiting_job (number bigint generated always as identity primary key,
       name text not null, data jsonb, priority integer not null, start_after timestamptz not null)`
  );
}

export function copyJobsIn(client: pg.Client): CopyStreamQuery {
  return client.query(from(`copy waiting_job ${JOB_COLUMNS} from stdin`));
}

export type WaitingJob = { number: string; name: string; data: object | null; priority: number; startAfter: Date };

export async function selectJobsAfter(client: pg.Client, number: string, most: number): Promise<WaitingJob[]> {
  const { rows } = await client.query<WaitingJob>(
    `select number::text, name, data, priority, start_after as "startAfter" from waiting_job
     where number > $1::bigint order by number limit $2`,
    [number, most]
  );
  return rows;
}

/**
 * Takes away everything that a migration wrote, and until all tables are full what they demand of each other and their indexes:
 * those are made sooner at once than row by row.
 * @returns what brings these back
 */
export async function clearForFilling(client: pg.Client, tables: TableCopy[]): Promise<string[]> {
  const { rows } = await client.query<{ take: string; bring: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as take,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as bring
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
     union all
     select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
     from pg_index join pg_class c on c.oid = indrelid
     where c.relnamespace = current_schema()::regnamespace
       and not exists (select from pg_constraint where conindid = indexrelid)`
  );
  if (tables.length > 0) await client.query(`truncate ${quoteAll(tables.map(({ name }) => name))}`);
  for (const { take } of rows) await client.query(take);
  return rows.map(({ bring }) => bring).reverse();
}

export async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    `select not exists (select from pg_class where relkind in ('r', 'p', 'v', 'S')
       and relnamespace in (current_schema()::regnamespace, to_regnamespace('pgboss'))) as empty`
  );
  return rows[0]?.empty === true;
}

/** Undoes a restore that did not end, in a database that was empty before. */
export async function dropEverything(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ what: string; name: string }>(
    `select case relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end as what, oid::regclass::text as name
     from pg_class where relkind in ('r', 'p', 'v', 'S') and relnamespace = current_schema()::regnamespace
     order by relkind = 'S'`
  );
  for (const { what, name } of rows) await client.query(`drop ${what} if exists ${name} cascade`);
  const functions = await client.query<{ name: string }>(
    `select oid::regprocedure::text as name from pg_proc
     where pronamespace = current_schema()::regnamespace
       and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`
  );
  for (const { name } of functions.rows) await client.query(`drop function if exists ${name} cascade`);
  await client.query('drop schema if exists pgboss cascade');
}
