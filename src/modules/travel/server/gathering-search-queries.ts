import type { TravelDb } from './tables.ts';

/** Searches that are kept, by question; what is not kept is not there. */
export async function selectSearches(
  db: TravelDb,
  timetable: string,
  questions: string[]
): Promise<Map<string, Buffer>> {
  if (questions.length === 0) return new Map();
  const rows = await db
    .selectFrom('gathering_search')
    .select(['question', 'search'])
    .where('timetable_id', '=', timetable)
    .where('question', 'in', questions)
    .execute();
  return new Map(rows.map(({ question, search }) => [question, search]));
}

export async function insertSearches(
  db: TravelDb,
  timetable: string,
  searches: { question: string; date: string; search: Buffer }[]
): Promise<void> {
  if (searches.length === 0) return;
  await db
    .insertInto('gathering_search')
    .values(searches.map((kept) => ({ timetable_id: timetable, ...kept })))
    .onConflict((on) => on.columns(['timetable_id', 'question']).doNothing())
    .execute();
}

/** Each search goes by all timetables, so that none holds when one of them is another. */
export async function deleteSearches(db: TravelDb): Promise<void> {
  await db.deleteFrom('gathering_search').execute();
}

export async function deleteSearchesBefore(db: TravelDb, date: string): Promise<void> {
  await db.deleteFrom('gathering_search').where('date', '<', date).execute();
}
