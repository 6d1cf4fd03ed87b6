import type { Asked } from '../asking.ts';
import { readEmail } from '../email-address.ts';
import { connectionOf } from '../connection.ts';
import type { Accounts } from './accounts.ts';
import { callAccounts, secondsToWait } from './call-accounts.ts';

export interface Asking {
  /** As typed. */
  email: string;
  /** The reader's network address; the limit counts by it. */
  clientAddress: string;
  /** The language of the mail. */
  locale: 'en' | 'cy';
  /** A path to go on to after signing in. */
  to?: string;
  /** What others shall call her, if she is new. */
  name?: string;
  /** The token of an invitation that she opened. */
  invitation?: string;
}

/**
 * Asks for a mail with a link to sign in. The answer is the same for an address with and without an account.
 */
export async function askForLink(accounts: Accounts, asking: Asking): Promise<Asked> {
  const email = readEmail(asking.email);
  if (!email) return { answer: 'refused', reason: 'no-address' };
  const { name, to, invitation, locale, clientAddress } = asking;
  const caller = { headers: new Headers(), clientAddress };
  const metadata = { to, invitation, locale, connection: connectionOf(clientAddress) };
  const response = await callAccounts(accounts, caller, '/sign-in/magic-link', { email, name, metadata });
  if (response.ok) return { answer: 'asked' };
  const seconds = secondsToWait(response);
  if (seconds !== undefined) return { answer: 'refused', reason: 'too-often', seconds };
  return { answer: 'refused', reason: response.status === 400 ? 'no-address' : 'not-sent' };
}
