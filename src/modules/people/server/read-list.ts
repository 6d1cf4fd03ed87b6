import type { PeopleList } from '../people-list.ts';
import type { PersonSeen } from '../person.ts';
import { nameThose, type PersonHidden } from './list-followed.ts';
import { selectEntries, selectList, selectLists } from './people-list-queries.ts';
import type { PeopleDb } from './tables.ts';

/** Somebody's own list and who is in it; undefined where it is another's, or there is none. */
export async function readList(
  db: PeopleDb,
  person: string,
  list: string
): Promise<(PeopleList & { people: (PersonSeen | PersonHidden)[] }) | undefined> {
  const own = await selectList(db, person, list);
  return own && { ...own, people: await nameThose(db, person, await selectEntries(db, own.id)) };
}

/** Somebody's lists by name, with how many are in each. */
export async function listLists(db: PeopleDb, person: string): Promise<(PeopleList & { people: number })[]> {
  return await selectLists(db, person);
}
