import { readPasskeyName } from '../passkey-name.ts';
import type { Accounts } from './accounts.ts';
import { callAccounts, type Caller } from './call-accounts.ts';
import { type PasskeyAsked, type PasskeyRefused, readOptions, refusalOf } from './sign-in-by-passkey.ts';

/** What a browser needs to make a passkey for who is signed in. */
export async function offerNewPasskey(accounts: Accounts, caller: Caller): Promise<PasskeyAsked> {
  return await readOptions(await callAccounts(accounts, caller, '/passkey/generate-register-options'));
}

/**
 * Keeps the passkey that a browser has made for who is signed in.
 * @param made `credential` as the browser's `toJSON()` says it; `name` as typed
 */
export async function addPasskey(
  accounts: Accounts,
  caller: Caller,
  made: { credential: unknown; name: string }
): Promise<{ answer: 'added' } | PasskeyRefused> {
  const body = { response: made.credential, name: readPasskeyName(made.name) };
  const response = await callAccounts(accounts, caller, '/passkey/verify-registration', body);
  return response.ok ? { answer: 'added' } : refusalOf(response);
}
