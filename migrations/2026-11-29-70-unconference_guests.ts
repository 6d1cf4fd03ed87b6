import { type Kysely, sql } from 'kysely';

/** Who joined a camp with a name alone, the door that let her in, and what gets her back in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('person')
    .addColumn('guest', 'text', (c) => c.check(sql`guest in ('new', 'known', 'muted')`))
    .execute();
  await db.schema
    .alterTable('camp')
    .addColumn('door_key', 'text', (c) => c.unique())
    .addColumn('door_open', 'boolean', (c) => c.notNull().defaultTo(false))
    .execute();
  await db.schema
    .createTable('camp_guest')
    .addColumn('person_id', 'uuid', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('joined_at', 'timestamptz', (c) => c.notNull())
    .addUniqueConstraint('camp_guest_code', ['gathering_id', 'code_hash'])
    .execute();
  await db.schema
    .createTable('camp_guest_pass')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('camp_guest.person_id').onDelete('cascade'))
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('camp_guest_pass_person').on('camp_guest_pass').column('person_id').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('camp_guest_pass').execute();
  await db.schema.dropTable('camp_guest').execute();
  await db.schema.alterTable('camp').dropColumn('door_key').dropColumn('door_open').execute();
  await db.schema.alterTable('person').dropColumn('guest').execute();
}
