import { type Kysely, sql } from 'kysely';

/** What people bring to a camp to eat, the lifts that they offer or look for, and what they need there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('camp_wants')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('cake', 'lift', 'needs')`))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.check(sql`side in ('offers', 'seeks')`))
    .addColumn('seats', 'integer')
    .addColumn('leaves', 'text', (c) => c.notNull())
    .addColumn('said_at', 'timestamptz', (c) => c.notNull())
    .addUniqueConstraint('camp_wants_once', ['gathering_id', 'person_id', 'kind'])
    .addCheckConstraint('camp_wants_side', sql`(kind = 'lift') = (side is not null)`)
    .execute();
  await db.schema.createIndex('camp_wants_person_id').on('camp_wants').column('person_id').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('camp_wants').execute();
}
