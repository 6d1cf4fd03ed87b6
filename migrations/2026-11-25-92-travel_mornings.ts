import type { Kysely } from 'kysely';

/** How many of each group start from which district, as of one morning: numbers without persons. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('morning')
    .addColumn('morning', 'text', (c) => c.primaryKey())
    .execute();
  await db.schema
    .createTable('morning_count')
    .addColumn('morning', 'text', (c) => c.notNull().references('morning.morning').onDelete('cascade'))
    .addColumn('group_id', 'uuid', (c) => c.notNull().references('group.id').onDelete('cascade'))
    .addColumn('district', 'text', (c) => c.notNull())
    .addColumn('earliest', 'integer', (c) => c.notNull())
    .addColumn('latest', 'integer', (c) => c.notNull())
    .addColumn('comfortable', 'integer', (c) => c.notNull())
    .addColumn('people', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('morning_count_pk', [
      'morning',
      'group_id',
      'district',
      'earliest',
      'latest',
      'comfortable'
    ])
    .execute();
  await db.schema.createIndex('morning_count_group_id').on('morning_count').column('group_id').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['morning_count', 'morning']) await db.schema.dropTable(table).execute();
}
