import { type Kysely, sql } from 'kysely';

/** What people say of themselves before a camp, who helps whom, and when somebody is not there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const ofCamp = (name: string) =>
    db.schema
      .createTable(name)
      .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
      .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'));
  await ofCamp('camp_hello')
    .addColumn('id', 'uuid', (c) =>
      c
        .notNull()
        .unique()
        .defaultTo(sql`gen_random_uuid()`)
    )
    .addColumn('from_where', 'text', (c) => c.notNull())
    .addColumn('why', 'text', (c) => c.notNull())
    .addColumn('ask_me', 'text', (c) => c.notNull())
    .addColumn('first_time', 'boolean', (c) => c.notNull())
    .addColumn('said_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('camp_hello_pk', ['gathering_id', 'person_id'])
    .execute();
  await ofCamp('camp_help')
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('buddy', 'step')`))
    .addColumn('side', 'text', (c) => c.notNull().check(sql`side in ('asks', 'offers')`))
    .addColumn('step', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('since', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('camp_help_pk', ['gathering_id', 'person_id', 'kind', 'side'])
    .execute();
  await db.schema
    .createTable('camp_pair')
    .addColumn('id', 'uuid', (c) => c.primaryKey().defaultTo(sql`gen_random_uuid()`))
    .addColumn('gathering_id', 'uuid', (c) => c.notNull().references('gathering.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('buddy', 'step')`))
    .addColumn('asker_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('helper_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('paired_at', 'timestamptz', (c) => c.notNull())
    .addColumn('ended_at', 'timestamptz')
    .addUniqueConstraint('camp_pair_once', ['gathering_id', 'kind', 'asker_id', 'helper_id'])
    .execute();
  await db.schema
    .createTable('camp_away')
    .addColumn('slot_id', 'uuid', (c) => c.notNull().references('camp_slot.id').onDelete('cascade'))
    .addColumn('person_id', 'uuid', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('camp_away_pk', ['slot_id', 'person_id'])
    .execute();
  for (const [table, column] of [
    ['camp_hello', 'person_id'],
    ['camp_help', 'person_id'],
    ['camp_pair', 'asker_id'],
    ['camp_pair', 'helper_id'],
    ['camp_away', 'person_id']
  ] as const) {
    await db.schema.createIndex(`${table}_${column}`).on(table).column(column).execute();
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['camp_away', 'camp_pair', 'camp_help', 'camp_hello']) await db.schema.dropTable(table).execute();
}
