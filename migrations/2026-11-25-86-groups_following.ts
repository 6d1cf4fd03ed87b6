import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('group_follow')
    .addColumn('group_id', 'uuid', (c) => c.notNull().references('group.id').onDelete('cascade'))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('followed_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('group_follow_pk', ['group_id', 'person_id'])
    .execute();
  await sql`create index group_follow_person_id on group_follow (person_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('group_follow').execute();
}
