import { type Kysely, sql } from 'kysely';

/** Besides calendars, what a person saw somewhere and typed in, and what a group took over from its members. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('source')
    .addColumn('kind', 'text', (c) =>
      c
        .notNull()
        .defaultTo('calendar')
        .check(sql`kind in ('calendar', 'seen-elsewhere')`)
    )
    .addColumn('group_id', 'uuid', (c) => c.references('group.id').onDelete('cascade'))
    .execute();
  await sql`create unique index source_seen_by_person on source (owner_id) where kind = 'seen-elsewhere' and owner_id is not null`.execute(
    db
  );
  await sql`create unique index source_seen_by_group on source (group_id) where kind = 'seen-elsewhere' and group_id is not null`.execute(
    db
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from source where kind = 'seen-elsewhere'`.execute(db);
  for (const column of ['group_id', 'kind']) await sql`alter table source drop column ${sql.id(column)}`.execute(db);
}
