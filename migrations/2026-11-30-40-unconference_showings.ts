import { type Kysely, sql } from 'kysely';

/** A session is held up to three times, or takes as many times in a row in one room: it stands in more than one cell of a grid. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('pitch')
    .addColumn('times', 'smallint', (c) =>
      c
        .notNull()
        .defaultTo(1)
        .check(sql`times between 1 and 3`)
    )
    .addColumn('in_a_row', 'boolean', (c) => c.notNull().defaultTo(false))
    .execute();
  await db.schema.alterTable('placement').dropConstraint('placement_pk').execute();
  await db.schema
    .alterTable('placement')
    .addPrimaryKeyConstraint('placement_pk', ['pitch_id', 'grid', 'slot_id'])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from placement where exists (
    select 1 from placement other where other.pitch_id = placement.pitch_id and other.grid = placement.grid
    and other.slot_id < placement.slot_id)`.execute(db);
  await db.schema.alterTable('placement').dropConstraint('placement_pk').execute();
  await db.schema.alterTable('placement').addPrimaryKeyConstraint('placement_pk', ['pitch_id', 'grid']).execute();
  for (const column of ['in_a_row', 'times']) await db.schema.alterTable('pitch').dropColumn(column).execute();
}
