import { isAPIError } from 'better-auth/api';
import type { Person } from '../person.ts';
import type { Accounts } from './accounts.ts';
import { markInvitationsUsed } from './invitation-queries.ts';
import { findPerson } from './person-queries.ts';

export type SignedIn =
  /** `headers` carry the cookies to set. */
  { answer: 'signed-in'; person: Person; headers: Headers } | { answer: 'spent' };

/**
 * Signs in who holds the link from a mail, and makes her a person if she is new. A link works once.
 * @param headers those of the request: the sign-in is listed under its browser's name
 */
export async function signInByLink(accounts: Accounts, token: string, headers: Headers): Promise<SignedIn> {
  const verified = await accounts.auth.api
    .magicLinkVerify({ query: { token }, headers, returnHeaders: true })
    .catch((error: unknown) => {
      // A used or old token comes as a redirect to an error page, which we have of our own.
      if (isAPIError(error) && error.status === 'FOUND') return undefined;
      throw error;
    });
  if (!verified) return { answer: 'spent' };
  const person = await findPerson(accounts.db, verified.response.user.id);
  if (!person) return { answer: 'spent' };
  await markInvitationsUsed(accounts.db, person.email, new Date());
  return { answer: 'signed-in', person, headers: verified.headers };
}
