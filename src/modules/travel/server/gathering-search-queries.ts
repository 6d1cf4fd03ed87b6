import type { TravelDb } from './tables.ts';

/** Searches that are kept, by question; what is not kept is not there. `network`: the version of the timetables. */
export async function selectSearches(db: TravelDb, network: string, questions: string[]): Promise<Map<string, Buffer>> {
  if (questions.length === 0) return new Map();
  const rows = await db
    .selectFrom('gathering_search')
    .select(['question', 'search'])
    .where('network', '=', network)
    .where('question', 'in', questions)
    .execute();
  return new Map(rows.map(({ question, search }) => [question, search]));
}

export async function insertSearches(
  db: TravelDb,
  network: string,
  searches: { question: string; date: string; search: Buffer }[]
): Promise<void> {
  if (searches.length === 0) return;
  await db
    .insertInto('gathering_search')
    .values(searches.map((kept) => ({ network, ...kept })))
    .onConflict((on) => on.columns(['network', 'question']).doNothing())
    .execute();
}

/** Those made by other versions than this. */
export async function deleteSearchesBut(db: TravelDb, network: string): Promise<void> {
  await db.deleteFrom('gathering_search').where('network', '<>', network).execute();
}

export async function deleteSearchesBefore(db: TravelDb, date: string): Promise<void> {
  await db.deleteFrom('gathering_search').where('date', '<', date).execute();
}
