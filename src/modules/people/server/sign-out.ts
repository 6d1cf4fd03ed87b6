import type { Accounts } from './accounts.ts';

/**
 * Ends the sign-in that the request's cookie is of.
 * @returns headers that take the cookies away
 */
export async function signOut(accounts: Accounts, headers: Headers): Promise<Headers> {
  const signedOut = await accounts.auth.api.signOut({ headers, returnHeaders: true });
  return signedOut.headers;
}
