import type { Database } from '../src/app/server/tables.ts';

/** Says what a server is called and that anyone may join, as its administrator would on the page for that. */
export async function nameServerDirectly(db: Database, name = 'Afield'): Promise<void> {
  const said = { name, zone: 'Europe/London', languages: ['en'], contact: 'ann@example.org', joining: 'open' as const };
  await db
    .insertInto('server_setting')
    .values(said)
    .onConflict((c) => c.column('only_row').doUpdateSet(said))
    .execute();
}
