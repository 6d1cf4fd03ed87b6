import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('kept_out')
    .addColumn('group_id', 'uuid', (c) => c.notNull().references('group.id').onDelete('cascade'))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('because', 'text', (c) => c.notNull())
    .addColumn('kept_out_by', 'uuid', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('kept_out_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('kept_out_pk', ['group_id', 'person_id'])
    .execute();
  await sql`create index kept_out_person_id on kept_out (person_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('kept_out').execute();
}
