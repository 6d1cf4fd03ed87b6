import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await addToPerson(db);
  await createProfilePart(db);
  await createPairs(db);
  await createLists(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['people_list_entry', 'people_list', 'block', 'follow', 'profile_part']) {
    await db.schema.dropTable(table).execute();
  }
  await db.schema
    .alterTable('person')
    .dropColumn('handle')
    .dropColumn('language')
    .dropColumn('shown_to')
    .dropColumn('found_by_email')
    .execute();
}

async function addToPerson(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('person')
    .addColumn('handle', 'text', (c) => c.unique())
    .addColumn('language', 'text', (c) => c.check(sql`language in ('en', 'cy')`))
    .addColumn('shown_to', 'text', (c) =>
      c
        .notNull()
        .defaultTo('groups')
        .check(sql`shown_to in ('nobody', 'groups', 'everyone')`)
    )
    .addColumn('found_by_email', 'boolean', (c) => c.notNull().defaultTo(false))
    .execute();
  await giveHandles(db);
}

/** Who has a name already gets a handle made of it; where two would be alike, or it has no such letters, with a part of her id. */
async function giveHandles(db: Kysely<unknown>): Promise<void> {
  await sql`
    with wanted as (
      select id, trim(both '-' from left(
        regexp_replace(
          regexp_replace(lower(normalize(name, nfkd)), '[\u0300-\u036f''’]', '', 'g'),
          '[^a-z0-9]+', '-', 'g'),
        32)) as slug
      from person where name <> ''
    ), numbered as (
      select id, slug, row_number() over (partition by slug order by id) as number from wanted
    )
    update person set handle = case
      when slug in ('', 'new', 'me', 'bring', 'lists', 'admin', 'administrator') then 'person-' || left(person.id::text, 8)
      when number > 1 then slug || '-' || left(person.id::text, 8)
      else slug end
    from numbered where numbered.id = person.id`.execute(db);
}

async function createProfilePart(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('profile_part')
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('part', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('shown_to', 'text', (c) => c.notNull().check(sql`shown_to in ('nobody', 'groups', 'everyone')`))
    .addPrimaryKeyConstraint('profile_part_pk', ['person_id', 'part'])
    .execute();
}

/** Who follows whom, and who has blocked whom. */
async function createPairs(db: Kysely<unknown>): Promise<void> {
  for (const [table, other, at] of [
    ['follow', 'followed_id', 'followed_at'],
    ['block', 'blocked_id', 'blocked_at']
  ] as const) {
    await db.schema
      .createTable(table)
      .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
      .addColumn(other, 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
      .addColumn(at, 'timestamptz', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_pk`, ['person_id', other])
      .execute();
    await db.schema.createIndex(`${table}_${other}`).on(table).column(other).execute();
  }
}

async function createLists(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people_list')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('people_list_person_id').on('people_list').column('person_id').execute();
  await db.schema
    .createTable('people_list_entry')
    .addColumn('list_id', 'uuid', (c) => c.notNull().references('people_list.id').onDelete('cascade'))
    .addColumn('listed_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('people_list_entry_pk', ['list_id', 'listed_id'])
    .execute();
}
