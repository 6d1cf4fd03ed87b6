import type { Kysely } from 'kysely';

/** Who can get there: counted now and then, for each group and for the whole server. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reach_report')
    .addColumn('scope', 'text', (c) => c.primaryKey())
    .addColumn('group_id', 'uuid', (c) => c.references('group.id').onDelete('cascade'))
    .addColumn('report', 'jsonb')
    .addColumn('made_at', 'timestamptz')
    .addColumn('asked_at', 'timestamptz')
    .execute();
  await db.schema.createIndex('reach_report_group_id').on('reach_report').column('group_id').execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('reach_report').execute();
}
