import type { ProviderRefusal } from '../provider-refusal.ts';
import { REFUSED_PATH } from './account-options.ts';
import type { Accounts } from './accounts.ts';
import { callAccounts, type Caller } from './call-accounts.ts';

export type ProviderAsked =
  /** `url` is the provider's; `headers` carry the cookies to set. */
  { answer: 'go'; url: string; headers: Headers } | { answer: 'refused'; reason: ProviderRefusal };

/**
 * Sends somebody to another service that shall vouch for her.
 * @param going `to` is a path to go on to afterwards; `invitation` the token of one that she opened
 */
export async function startProviderSignIn(
  accounts: Accounts,
  caller: Caller,
  going: { provider: string; to: string; invitation?: string }
): Promise<ProviderAsked> {
  const { provider, to, invitation } = going;
  const response = await callAccounts(accounts, caller, '/sign-in/social', {
    provider,
    callbackURL: to,
    errorCallbackURL: REFUSED_PATH,
    disableRedirect: true,
    additionalData: { invitation }
  });
  if (response.status === 429) return { answer: 'refused', reason: 'too-often' };
  if (!response.ok) return { answer: 'refused', reason: 'failed' };
  const { url } = (await response.json()) as { url: string };
  return { answer: 'go', url, headers: response.headers };
}
