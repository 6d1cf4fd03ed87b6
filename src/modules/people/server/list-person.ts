import { deleteEntry, insertEntry, selectList } from './people-list-queries.ts';
import { readProfile } from './read-profile.ts';
import type { PeopleTx } from './tables.ts';

/**
 * Puts somebody whose profile one may read into one's own list; she is not told.
 * @returns the name of the list; undefined where it is not one's own, or she is nobody to the reader
 */
export async function listPerson(
  tx: PeopleTx,
  person: string,
  list: string,
  handle: string
): Promise<string | undefined> {
  const [read, own] = [await readProfile(tx, handle, { id: person }), await selectList(tx, person, list)];
  if (!read || read.viewer === 'self' || !own) return undefined;
  await insertEntry(tx, own.id, read.id);
  return own.name;
}

/** Takes somebody out of one's own list. */
export async function unlistPerson(tx: PeopleTx, person: string, list: string, listed: string): Promise<void> {
  const own = await selectList(tx, person, list);
  if (own) await deleteEntry(tx, own.id, listed);
}
