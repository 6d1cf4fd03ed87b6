import type { PersonSeen } from '../person.ts';
import { searchPeople, selectSuggested } from './seen-people-queries.ts';
import type { PeopleDb } from './tables.ts';

const MOST_FOUND = 30;
const MOST_SUGGESTED = 6;
/** Fewer letters would list half of everybody. */
const FEWEST_LETTERS = 2;

/** People whose name or handle begins with what was typed, among those who show themselves to the reader. */
export async function findPeople(db: PeopleDb, reader: string, typed: string): Promise<PersonSeen[]> {
  const words = typed
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim()
    .replace(/^@/, '')
    .replaceAll(/\s+/g, ' ');
  return words.length < FEWEST_LETTERS ? [] : await searchPeople(db, reader, words, MOST_FOUND);
}

/** People who are in groups with the reader and whom she does not follow yet. */
export async function suggestPeople(db: PeopleDb, reader: string): Promise<PersonSeen[]> {
  return await selectSuggested(db, reader, MOST_SUGGESTED);
}
