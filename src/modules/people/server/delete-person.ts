import { readEmail } from '../email-address.ts';
import { deleteTracesOfAddress, deletePersonRow, lockAdministrators } from './leaving-queries.ts';
import { findPerson } from './person-queries.ts';
import type { PeopleTx } from './tables.ts';

export type Deleted = { answer: 'deleted' } | { answer: 'refused'; reason: 'not-confirmed' | 'last-administrator' };

/**
 * Deletes an account with everything that hangs on it alone, and so signs it out everywhere. Whatever other modules
 * keep for her goes with it, or is ended before.
 * @param typed her address, as she typed it to confirm
 * @param endTheRest ends what other modules keep for her and does not go by itself
 */
export async function deletePerson(
  tx: PeopleTx,
  personId: string,
  typed: string,
  endTheRest: () => Promise<void>
): Promise<Deleted> {
  const administrators = await lockAdministrators(tx);
  const person = await findPerson(tx, personId);
  if (!person || readEmail(typed) !== person.email) return { answer: 'refused', reason: 'not-confirmed' };
  if (administrators.length === 1 && administrators[0] === personId)
    return { answer: 'refused', reason: 'last-administrator' };
  await endTheRest();
  await deleteTracesOfAddress(tx, person.email);
  await deletePersonRow(tx, personId);
  return { answer: 'deleted' };
}
