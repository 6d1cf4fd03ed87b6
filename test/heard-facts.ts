import type { Fact } from '../src/app/server/facts.ts';
import type { Database } from '../src/app/server/tables.ts';

/** What was announced so far and waits to be told, the oldest first. */
export async function heardFacts(db: Database): Promise<Fact[]> {
  const rows = await db.selectFrom('outbox').select('fact').orderBy('id').execute();
  return rows.map(({ fact }) => fact as Fact);
}
