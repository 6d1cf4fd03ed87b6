import { deleteOtherSignIns, deleteSignIn } from './sign-in-queries.ts';
import type { PeopleDb } from './tables.ts';

/** Signs a person out on one device. Somebody else's sign-in, or none, changes nothing. */
export async function endSignIn(db: PeopleDb, personId: string, signInId: string): Promise<void> {
  await deleteSignIn(db, personId, signInId);
}

/** Signs a person out everywhere but here. */
export async function endOtherSignIns(db: PeopleDb, personId: string, hereSignInId: string): Promise<void> {
  await deleteOtherSignIns(db, personId, hereSignInId);
}
