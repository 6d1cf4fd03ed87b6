import { type Kysely, sql } from 'kysely';

/** Rooms that are lost for a while, hosts who are away, and what organisers did, with what was before it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('camp_closed')
    .addColumn('room_id', 'uuid', (c) => c.notNull().references('camp_room.id').onDelete('cascade'))
    .addColumn('slot_id', 'uuid', (c) => c.notNull().references('camp_slot.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('camp_closed_pk', ['room_id', 'slot_id'])
    .execute();
  await db.schema
    .createTable('camp_host_away')
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('slot_id', 'uuid', (c) => c.notNull().references('camp_slot.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('camp_host_away_pk', ['person_id', 'slot_id'])
    .execute();
  await db.schema
    .createTable('camp_step')
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('edition', 'integer', (c) => c.notNull())
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('number', 'integer')
    .addColumn('done_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('done_at', 'timestamptz', (c) => c.notNull())
    .addColumn('before', 'jsonb')
    .addPrimaryKeyConstraint('camp_step_pk', ['gathering_id', 'edition'])
    .execute();
  await sql`create index camp_step_done_by on camp_step (done_by)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['camp_step', 'camp_host_away', 'camp_closed']) await db.schema.dropTable(table).execute();
}
