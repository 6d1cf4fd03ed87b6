import { checkName, type NameTrouble, type Person } from '../person.ts';
import type { Accounts } from './accounts.ts';
import { useUpInvitation } from './invitation-queries.ts';
import { savePerson } from './person-queries.ts';
import { signInPerson } from './sign-in-person.ts';
import { hashToken } from './token.ts';

export type Accepted =
  /** `headers` carry the cookies to set. */
  { answer: 'joined'; person: Person; headers: Headers } | { answer: 'refused'; reason: 'spent' | NameTrouble };

/**
 * Takes up an invitation that was mailed to one address. Whoever has its link has read that mail, so she is
 * signed in at once, under the address invited.
 */
export async function acceptInvitation(
  accounts: Accounts,
  accepting: { token: string; name: string },
  headers: Headers,
  now: Date
): Promise<Accepted> {
  const checked = checkName(accepting.name);
  if ('trouble' in checked) return { answer: 'refused', reason: checked.trouble };
  const person = await accounts.db.transaction().execute(async (tx) => {
    const email = await useUpInvitation(tx, hashToken(accepting.token), now);
    return email === undefined ? undefined : await savePerson(tx, email, checked.name, now);
  });
  if (!person) return { answer: 'refused', reason: 'spent' };
  return { answer: 'joined', person, headers: await signInPerson(accounts, person.id, headers) };
}
