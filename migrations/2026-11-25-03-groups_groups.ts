import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('group')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('about', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('joining', 'text', (c) => c.notNull().check(sql`joining in ('open', 'approval', 'invitation')`))
    .addColumn('conduct', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('founded_at', 'timestamptz', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('membership')
    .addColumn('group_id', 'uuid', (c) => c.notNull().references('group.id').onDelete('cascade'))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('owner', 'organiser', 'member')`))
    .addColumn('joined_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('membership_pk', ['group_id', 'person_id'])
    .execute();
  await sql`create index membership_person_id on membership (person_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['membership', 'group']) await db.schema.dropTable(table).execute();
}
