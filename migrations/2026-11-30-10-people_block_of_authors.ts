import { type Kysely, sql } from 'kysely';

/**
 * Somebody is blocked by her handle, by the name that stood at a text of hers, or as whoever wrote a text that named nobody. Each of
 * these is kept by itself, so that none tells who another is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('block')
    .addColumn('id', 'uuid', (c) => c.notNull().defaultTo(sql`gen_random_uuid()`))
    .addColumn('known_by', 'text', (c) =>
      c
        .notNull()
        .defaultTo('handle')
        .check(sql`known_by in ('handle', 'name', 'text')`)
    )
    .addColumn('label', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('text_kind', 'text')
    .execute();
  await db.schema.alterTable('block').dropConstraint('block_pk').execute();
  await db.schema.alterTable('block').addPrimaryKeyConstraint('block_pk', ['id']).execute();
  await sql`create unique index block_known on block (person_id, blocked_id, known_by, label, coalesce(text_kind, ''))`.execute(
    db
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from block where known_by <> 'handle'`.execute(db);
  await db.schema.dropIndex('block_known').execute();
  await db.schema.alterTable('block').dropConstraint('block_pk').execute();
  for (const column of ['id', 'known_by', 'label', 'text_kind'])
    await db.schema.alterTable('block').dropColumn(column).execute();
  await db.schema.alterTable('block').addPrimaryKeyConstraint('block_pk', ['person_id', 'blocked_id']).execute();
}
