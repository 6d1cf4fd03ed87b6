import type { PeopleDb } from './tables.ts';
import { deletePasskey, deleteProviderLink } from './way-in-queries.ts';

/**
 * Takes a passkey away. However many go, she is not locked out: a link to her address still signs her in, and nobody
 * is here without one.
 */
export async function removePasskey(db: PeopleDb, personId: string, id: string): Promise<void> {
  await deletePasskey(db, personId, id);
}

/** Stops another service from vouching for a person, until she signs in with it again. */
export async function removeProviderLink(db: PeopleDb, personId: string, id: string): Promise<void> {
  await deleteProviderLink(db, personId, id);
}
