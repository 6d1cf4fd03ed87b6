import type { Accounts } from './accounts.ts';

/**
 * Signs in a person whom a link of ours vouches for, without a mail.
 * @returns headers with the cookies to set
 */
export async function signInPerson(accounts: Accounts, personId: string, headers: Headers): Promise<Headers> {
  const signedIn = await accounts.auth.api.signInPerson({ body: { personId }, headers, returnHeaders: true });
  return signedIn.headers;
}
