import type { Asked } from '../asking.ts';
import { readEmail } from '../email-address.ts';
import { ACCOUNTS_PATH, CLIENT_ADDRESS_HEADER } from './account-options.ts';
import type { Accounts } from './accounts.ts';

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
 * Goes through better-auth's handler, because its limits hold nowhere else.
 */
export async function askForLink(accounts: Accounts, asking: Asking): Promise<Asked> {
  const email = readEmail(asking.email);
  if (!email) return { answer: 'refused', reason: 'no-address' };
  const { to, invitation, locale } = asking;
  const response = await accounts.auth.handler(
    new Request(new URL(`${ACCOUNTS_PATH}/sign-in/magic-link`, accounts.origin), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [CLIENT_ADDRESS_HEADER]: asking.clientAddress },
      body: JSON.stringify({ email, name: asking.name, metadata: { to, invitation, locale } })
    })
  );
  if (response.ok) return { answer: 'asked' };
  if (response.status === 429) {
    return { answer: 'refused', reason: 'too-often', seconds: Number(response.headers.get('x-retry-after')) || 60 };
  }
  return { answer: 'refused', reason: response.status === 400 ? 'no-address' : 'not-sent' };
}
