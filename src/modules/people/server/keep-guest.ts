import { randomUUID } from 'node:crypto';
import type { GuestStanding, Language } from '../person.ts';
import { deletePersonRow } from './leaving-queries.ts';
import { insertGuest, selectGuest, updateGuestName, updateGuestStanding } from './guest-queries.ts';
import type { PeopleDbOf } from './tables.ts';

type PersonDb = PeopleDbOf<'person'>;

/** Nobody gets mail there: RFC 2606 keeps the domain from everybody. */
const NOWHERE = 'guest.invalid';

/** Makes somebody who has a name and no account. @param name as `checkName` gives it @returns her id */
export async function makeGuest(
  db: PersonDb,
  { name, language }: { name: string; language: Language },
  now: Date
): Promise<string> {
  return await insertGuest(db, { name, language, email: `${randomUUID()}@${NOWHERE}` }, now);
}

/** @returns undefined where she is none, or gone */
export async function guestNamed(
  db: PersonDb,
  id: string
): Promise<{ id: string; name: string; standing: GuestStanding } | undefined> {
  return await selectGuest(db, id);
}

/** @param name as `checkName` gives it */
export async function renameGuest(db: PersonDb, id: string, name: string, now: Date): Promise<void> {
  await updateGuestName(db, id, name, now);
}

/** Lets a guest's name and texts be read by others, or no longer. */
export async function standGuest(db: PersonDb, id: string, standing: GuestStanding, now: Date): Promise<void> {
  await updateGuestStanding(db, id, standing, now);
}

/** Deletes a guest with everything that hangs on her; nobody who has an account. */
export async function deleteGuest(db: PersonDb, id: string): Promise<void> {
  if (await selectGuest(db, id)) await deletePersonRow(db, id);
}
