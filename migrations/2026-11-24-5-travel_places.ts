import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);
  await db.schema
    .alterTable('timetable')
    .addColumn('countries', sql`text[]`, (c) => c.notNull().defaultTo('{}'))
    .execute();
  await db.schema
    .createTable('place_list')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('version', 'text')
    .addColumn('places', 'integer', (c) => c.notNull())
    .addColumn('added_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('place')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('list_id', 'uuid', (c) => c.references('place_list.id').onDelete('cascade'))
    .addColumn('timetable_id', 'uuid', (c) => c.references('timetable.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('other_name', 'text')
    .addColumn('district', 'text')
    .addColumn('country', 'text')
    .addColumn('lat', 'double precision', (c) => c.notNull())
    .addColumn('lon', 'double precision', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('place_name')
    .addColumn('place_key', 'text', (c) => c.notNull().references('place.key').onDelete('cascade'))
    .addColumn('folded', 'text', (c) => c.notNull())
    .execute();
  await sql`create index place_list_id on place (list_id)`.execute(db);
  await sql`create index place_timetable_id on place (timetable_id)`.execute(db);
  await sql`create index place_lat on place (lat)`.execute(db);
  await sql`create index place_name_key on place_name (place_key)`.execute(db);
  await sql`create index place_name_folded on place_name (folded text_pattern_ops)`.execute(db);
  await sql`create index place_name_similar on place_name using gin (folded gin_trgm_ops)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['place_name', 'place', 'place_list']) await db.schema.dropTable(table).execute();
  await db.schema.alterTable('timetable').dropColumn('countries').execute();
}
