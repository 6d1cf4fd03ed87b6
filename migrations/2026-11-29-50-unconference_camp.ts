import { type Kysely, sql } from 'kysely';

/** Rooms, times, pitches and who is interested in them; what stands where, as a draft and as everybody reads it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('camp')
    .addColumn('gathering_id', 'uuid', (c) => c.primaryKey().references('gathering.id').onDelete('cascade'))
    .addColumn('edition', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('interest_shown', 'boolean', (c) => c.notNull().defaultTo(false))
    .addColumn('published_at', 'timestamptz')
    .execute();
  await db.schema
    .createTable('camp_room')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('seats', 'integer', (c) => c.notNull())
    .addColumn('step_free', 'boolean', (c) => c.notNull())
    .addColumn('projector', 'boolean', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('camp_room_gathering').on('camp_room').column('gathering_id').execute();
  await db.schema
    .createTable('camp_slot')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('starts', 'text', (c) => c.notNull())
    .addColumn('ends', 'text', (c) => c.notNull())
    .addColumn('called', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('camp_slot_gathering').on('camp_slot').column('gathering_id').execute();
  await pitches(db);
  await db.schema
    .createTable('placement')
    .addColumn('pitch_id', 'uuid', (c) => c.notNull().references('pitch.id').onDelete('cascade'))
    .addColumn('grid', 'text', (c) => c.notNull().check(sql`grid in ('draft', 'published')`))
    .addColumn('slot_id', 'uuid', (c) => c.notNull().references('camp_slot.id').onDelete('cascade'))
    .addColumn('room_id', 'uuid', (c) => c.notNull().references('camp_room.id').onDelete('cascade'))
    .addColumn('pinned', 'boolean', (c) => c.notNull().defaultTo(false))
    .addPrimaryKeyConstraint('placement_pk', ['pitch_id', 'grid'])
    .addUniqueConstraint('placement_one_a_cell', ['grid', 'slot_id', 'room_id'], (c) =>
      c.deferrable().initiallyDeferred()
    )
    .execute();
}

async function pitches(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pitch')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('background', 'boolean', (c) => c.notNull())
    .addColumn('projector', 'boolean', (c) => c.notNull())
    .addColumn('step_free', 'boolean', (c) => c.notNull())
    .addColumn('pitched_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('pitched_at', 'timestamptz', (c) => c.notNull())
    .addColumn('changed_at', 'timestamptz')
    .addColumn('withdrawn_at', 'timestamptz')
    .addUniqueConstraint('pitch_number', ['gathering_id', 'number'])
    .execute();
  await db.schema.createIndex('pitch_pitched_by').on('pitch').column('pitched_by').execute();
  await db.schema
    .createTable('pitch_host')
    .addColumn('pitch_id', 'uuid', (c) => c.notNull().references('pitch.id').onDelete('cascade'))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('pitch_host_pk', ['pitch_id', 'person_id'])
    .execute();
  await db.schema.createIndex('pitch_host_person').on('pitch_host').column('person_id').execute();
  await db.schema
    .createTable('interest')
    .addColumn('pitch_id', 'uuid', (c) => c.notNull().references('pitch.id').onDelete('cascade'))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('wish', 'text', (c) => c.notNull().check(sql`wish in ('must', 'like')`))
    .addPrimaryKeyConstraint('interest_pk', ['pitch_id', 'person_id'])
    .execute();
  await db.schema.createIndex('interest_person').on('interest').column('person_id').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['placement', 'interest', 'pitch_host', 'pitch', 'camp_slot', 'camp_room', 'camp']) {
    await db.schema.dropTable(table).execute();
  }
}
