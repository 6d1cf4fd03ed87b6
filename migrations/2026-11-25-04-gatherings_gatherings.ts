import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await createVenue(db);
  await createGathering(db);
  await createSignUp(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['sign_up', 'co_host', 'gathering', 'venue']) await db.schema.dropTable(table).execute();
  await sql`drop sequence sign_up_line`.execute(db);
}

async function createVenue(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('venue')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('group_id', 'uuid', (c) => c.references('group.id').onDelete('set null'))
    .addColumn('made_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('town', 'text', (c) => c.notNull())
    .addColumn('lat', 'float8', (c) => c.notNull())
    .addColumn('lon', 'float8', (c) => c.notNull())
    .addColumn('step_free', 'text', (c) => c.notNull().defaultTo('unknown'))
    .addColumn('hearing_loop', 'text', (c) => c.notNull().defaultTo('unknown'))
    .addColumn('sockets', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('wifi', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('access', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('nearest_stop', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    .execute();
}

async function createGathering(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('gathering')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('group_id', 'uuid', (c) => c.notNull().references('group.id').onDelete('cascade'))
    .addColumn('made_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('draft', 'published', 'cancelled')`))
    .addColumn('shown_to', 'text', (c) => c.notNull().check(sql`shown_to in ('everyone', 'members')`))
    .addColumn('draft_token', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('attendance', 'text', (c) => c.notNull())
    .addColumn('start', 'text', (c) => c.notNull())
    .addColumn('end', 'text', (c) => c.notNull())
    .addColumn('zone', 'text', (c) => c.notNull())
    .addColumn('starts_at', 'timestamptz', (c) => c.notNull())
    .addColumn('ends_at', 'timestamptz', (c) => c.notNull())
    .addColumn('first_date', 'text', (c) => c.notNull())
    .addColumn('last_date', 'text', (c) => c.notNull())
    .addColumn('venue_id', 'uuid', (c) => c.references('venue.id').onDelete('set null'))
    .addColumn('room', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('link', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('about', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('bring', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('door', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('tags', sql`text[]`, (c) => c.notNull().defaultTo('{}'))
    .addColumn('fee', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('places_in_person', 'integer')
    .addColumn('places_online', 'integer')
    .addColumn('sequence', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('cancelled_because', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    .addColumn('changed_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await sql`create index gathering_dates on gathering (last_date, first_date) where state <> 'draft'`.execute(db);
  await sql`create index gathering_group_id on gathering (group_id, first_date)`.execute(db);
  await sql`create index gathering_ends_at on gathering (ends_at) where state = 'published'`.execute(db);
  await db.schema
    .createTable('co_host')
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('group_id', 'uuid', (c) => c.notNull().references('group.id').onDelete('cascade'))
    .addColumn('accepted_at', 'timestamptz')
    .addPrimaryKeyConstraint('co_host_pk', ['gathering_id', 'group_id'])
    .execute();
  await sql`create index co_host_group_id on co_host (group_id)`.execute(db);
}

async function createSignUp(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sign_up')
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('answer', 'text', (c) =>
      c.notNull().check(sql`answer in ('going', 'waiting', 'maybe', 'declined', 'taken-out')`)
    )
    .addColumn('way', 'text', (c) => c.notNull().check(sql`way in ('in-person', 'online')`))
    .addColumn('shown_to', 'text', (c) =>
      c.notNull().check(sql`shown_to in ('everyone', 'going', 'followed', 'nobody')`)
    )
    .addColumn('words', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('first_time', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('place_in_line', 'bigint')
    .addColumn('offered_until', 'timestamptz')
    .addColumn('answered_at', 'timestamptz', (c) => c.notNull())
    .addColumn('checked_in_at', 'timestamptz')
    .addColumn('taken_out_because', 'text', (c) => c.notNull().defaultTo(''))
    .addPrimaryKeyConstraint('sign_up_pk', ['gathering_id', 'person_id'])
    .execute();
  await sql`create sequence sign_up_line`.execute(db);
  await sql`create index sign_up_person_id on sign_up (person_id, answer)`.execute(db);
  await sql`create index sign_up_offered on sign_up (offered_until) where offered_until is not null`.execute(db);
}
