import type { PersonNamed } from '../person.ts';
import { selectByHandles, selectHandle } from './person-queries.ts';
import type { PeopleDbOf } from './tables.ts';

/** Who is called so, for instance whom a text mentions (`mentionedHandles`); handles that are nobody's are left out. */
export async function findByHandles(db: PeopleDbOf<'person'>, handles: readonly string[]): Promise<PersonNamed[]> {
  return await selectByHandles(db, handles);
}

/** What a person is called in addresses; undefined as long as she has no name. */
export async function handleOf(db: PeopleDbOf<'person'>, person: string): Promise<string | undefined> {
  return await selectHandle(db, person);
}
