import type { Person } from '../person.ts';
import { deleteUnusedInvitationOf, saveInvitation } from './invitation-queries.ts';
import { findPersonByEmail } from './person-queries.ts';
import type { PeopleDb } from './tables.ts';

type Admission = {
  email: string;
  /** of the link that is mailed to her */ tokenHash: string;
  by: string;
  expiresAt: Date;
};

/**
 * Lets the owner of an address join the server by a link that is mailed to her for something else, such as a group. Nothing is
 * kept where she is here already.
 * @returns who she is then
 */
export async function admitAddress(db: PeopleDb, admission: Admission, now: Date): Promise<Person | undefined> {
  const { email, tokenHash, by, expiresAt } = admission;
  const person = await findPersonByEmail(db, email);
  if (!person) await saveInvitation(db, { tokenHash, email, madeBy: by, madeAt: now, expiresAt });
  return person;
}

/** Takes it back with the link. Who has joined by it stays. */
export async function withdrawAdmission(db: PeopleDb, tokenHash: string): Promise<void> {
  await deleteUnusedInvitationOf(db, tokenHash);
}
