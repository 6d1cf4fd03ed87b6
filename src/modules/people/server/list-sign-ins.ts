import { findSignIns, type SignIn } from './sign-in-queries.ts';
import type { PeopleDb } from './tables.ts';

/** Where a person is signed in, the last seen first. */
export async function listSignIns(db: PeopleDb, personId: string, now: Date): Promise<SignIn[]> {
  return await findSignIns(db, personId, now);
}
