import type { PersonSeen } from '../person.ts';
import { selectFollowed } from './pair-queries.ts';
import { selectAmong } from './seen-people-queries.ts';
import type { PeopleDb } from './tables.ts';

/** Somebody who was followed or put into a list, and no longer shows her name to the reader. */
export type PersonHidden = { id: string; hidden: true };

/** Whom a person follows, by name; those who hide by now come last and without one. */
export async function listFollowed(db: PeopleDb, person: string): Promise<(PersonSeen | PersonHidden)[]> {
  return await nameThose(db, person, await selectFollowed(db, person));
}

/** These people as the reader may read of them. */
export async function nameThose(
  db: PeopleDb,
  reader: string,
  ids: readonly string[]
): Promise<(PersonSeen | PersonHidden)[]> {
  const seen = await selectAmong(db, reader, ids);
  const named = new Set(seen.map(({ id }) => id));
  return [...seen, ...ids.filter((id) => !named.has(id)).map((id) => ({ id, hidden: true as const }))];
}
