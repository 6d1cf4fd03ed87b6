import type { Person } from '../person.ts';
import type { Accounts } from './accounts.ts';
import { slugOf } from '#platform/server/slug.ts';
import { giveHandle } from './give-handle.ts';
import { findPeopleByDomain, findPerson, savePerson } from './person-queries.ts';
import { signInPerson } from './sign-in-person.ts';
import type { PeopleDb } from './tables.ts';

/** Nobody gets mail there: the people of the sample have their addresses under it. */
const SAMPLE_DOMAIN = 'sample.example.org';

/** Everybody whom one can be in the sample, by name. */
export async function listSamplePeople(db: PeopleDb): Promise<Person[]> {
  return await findPeopleByDomain(db, SAMPLE_DOMAIN);
}

/**
 * Signs in as one of the people of the sample, without any proof; only to be called where the server is one.
 * @returns headers with the cookies to set; undefined where there is nobody such
 */
export async function becomeSamplePerson(
  accounts: Accounts,
  personId: string,
  headers: Headers
): Promise<Headers | undefined> {
  const person = await findPerson(accounts.db, personId);
  if (!person?.email.endsWith(`@${SAMPLE_DOMAIN}`)) return undefined;
  return await signInPerson(accounts, person.id, headers);
}

/** Makes one of the people of the sample, with a handle of her name. */
export async function makeSamplePerson(db: PeopleDb, name: string, now: Date): Promise<Person> {
  const { id } = await savePerson(db, `${slugOf(name)}@${SAMPLE_DOMAIN}`, name, now);
  await giveHandle(db, id);
  const made = await findPerson(db, id);
  if (!made) throw new Error('a person who was just made is gone');
  return made;
}
