import { freeSlug } from '#platform/server/slug.ts';
import { isReserved } from '../handle.ts';
import { findPerson, isHandleTaken, saveHandle } from './person-queries.ts';
import type { PeopleDb } from './tables.ts';

/** Makes a handle of a person's name, the first that is free; nothing where she has one, or no name yet. */
export async function giveHandle(db: PeopleDb, personId: string): Promise<void> {
  const person = await findPerson(db, personId);
  if (!person?.name || person.handle) return;
  const isTaken = async (handle: string) => isReserved(handle) || (await isHandleTaken(db, handle));
  while (!(await saveHandle(db, personId, await freeSlug(person.name, 'person', isTaken))));
}
