import type { Database } from '../src/app/server/tables.ts';

/** Says what a server is called and that anyone may join, as its administrator would on the page for that. */
export async function nameServerDirectly(db: Database): Promise<void> {
  await db
    .insertInto('server_setting')
    .values({ name: 'Afield', zone: 'Europe/London', languages: ['en'], contact: 'ann@example.org', joining: 'open' })
    .onConflict((c) => c.doNothing())
    .execute();
}
