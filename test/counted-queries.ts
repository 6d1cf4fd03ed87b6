import type { KyselyPlugin } from 'kysely';
import type { Database } from '../src/app/server/tables.ts';

/** How many queries something asks the database, for budgets. */
export async function countedQueries(db: Database, ask: (counted: Database) => Promise<unknown>): Promise<number> {
  let count = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      count++;
      return await Promise.resolve(result);
    }
  };
  await ask(db.withPlugin(counting));
  return count;
}
