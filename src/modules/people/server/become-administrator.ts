import { readEmail } from '../email-address.ts';
import { checkName, type NameTrouble, type Person } from '../person.ts';
import type { Accounts } from './accounts.ts';
import { useUpAdministratorLink } from './administrator-link-queries.ts';
import { makeAdministrator, savePerson } from './person-queries.ts';
import { signInPerson } from './sign-in-person.ts';
import { hashToken } from './token.ts';

export interface Becoming {
  token: string;
  /** As typed, as is the address. */
  name: string;
  email: string;
}

export type Became =
  /** `headers` carry the cookies to set. */
  | { answer: 'administrator'; person: Person; headers: Headers }
  | { answer: 'refused'; reason: 'spent' }
  | { answer: 'refused'; reason: 'unreadable'; name?: NameTrouble; email?: 'no-address' };

/** Uses the one-time link up: makes its holder a person and an administrator, and signs her in. */
export async function becomeAdministrator(
  accounts: Accounts,
  becoming: Becoming,
  headers: Headers,
  now: Date
): Promise<Became> {
  const checked = checkName(becoming.name);
  const email = readEmail(becoming.email);
  if ('trouble' in checked || !email) {
    const name = 'trouble' in checked ? checked.trouble : undefined;
    return { answer: 'refused', reason: 'unreadable', name, email: email ? undefined : 'no-address' };
  }
  const person = await accounts.db.transaction().execute(async (tx) => {
    if (!(await useUpAdministratorLink(tx, hashToken(becoming.token), now))) return undefined;
    const saved = await savePerson(tx, email, checked.name, now);
    await makeAdministrator(tx, saved.id, now);
    return { ...saved, administrator: true };
  });
  if (!person) return { answer: 'refused', reason: 'spent' };
  return { answer: 'administrator', person, headers: await signInPerson(accounts, person.id, headers) };
}
