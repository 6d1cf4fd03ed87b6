import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { PARTINGS } from './leaving.ts';

const db = await testDatabase();

/** What says nothing of anybody: the server's own, and what is told within seconds. */
const OF_NOBODY = [
  'administrator_link',
  'camp_closed',
  'gathering_search',
  'kysely_migration',
  'kysely_migration_lock',
  'outbox',
  'place',
  'place_list',
  'place_name',
  'server_setting',
  'timetable'
];

type Reference = { table: string; column: string; to: string; goes: boolean };

/** Every column that names a row of another table, and whether its row goes with that. */
async function references(): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select class.relname as table, attribute.attname as column, other.relname as to, fk.confdeltype = 'c' as goes
    from pg_constraint as fk
    join pg_class as class on class.oid = fk.conrelid
    join pg_class as other on other.oid = fk.confrelid
    join pg_attribute as attribute on attribute.attrelid = fk.conrelid and attribute.attnum = fk.conkey[1]
    where fk.contype = 'f'`.execute(db);
  return rows;
}

async function tables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(db);
  return rows.map(({ name }) => name);
}

const said = (how: 'goes' | 'stays') =>
  PARTINGS.filter(({ says }) => how in says)
    .flatMap(({ kept }) => kept)
    .filter((one) => one.includes('.'))
    .toSorted();

test('whatever names somebody is said to go or to stay, as the database does it', async () => {
  const naming = (await references()).filter(({ to }) => to === 'person');
  const columns = (goes: boolean) =>
    naming
      .filter((one) => one.goes === goes)
      .map(({ table, column }) => `${table}.${column}`)
      .toSorted();
  expect(said('goes')).toEqual(columns(true));
  expect(said('stays')).toEqual(columns(false));
});

test('no table is forgotten: what it holds is named, hangs on what is named, or says nothing of anybody', async () => {
  const named = new Set([...PARTINGS.flatMap(({ kept }) => kept).map((one) => one.split('.')[0]), ...OF_NOBODY]);
  const hangs = new Set((await references()).filter(({ to, goes }) => goes && named.has(to)).map(({ table }) => table));
  const all = await tables();
  expect(all.filter((one) => !named.has(one) && !hangs.has(one))).toEqual([]);
  expect([...named].filter((one) => !all.includes(one ?? ''))).toEqual([]);
});
