import type { Person } from '../person.ts';
import type { Accounts } from './accounts.ts';
import { callAccounts, type Caller } from './call-accounts.ts';
import { findPerson } from './person-queries.ts';

/** `options` are for the browser's `navigator.credentials`; `headers` carry the cookies to set. */
export type PasskeyAsked = { answer: 'options'; options: unknown; headers: Headers } | PasskeyRefused;
export type PasskeyRefused = { answer: 'refused'; reason: 'too-often' | 'stale' | 'unknown' };
export type PasskeySignedIn = { answer: 'signed-in'; person: Person; headers: Headers } | PasskeyRefused;

/** What a browser needs to ask somebody for her passkey. */
export async function offerPasskeySignIn(accounts: Accounts, caller: Caller): Promise<PasskeyAsked> {
  return await readOptions(await callAccounts(accounts, caller, '/passkey/generate-authenticate-options'));
}

/** Signs in whoever holds a passkey. @param credential as the browser's `toJSON()` says it */
export async function signInByPasskey(
  accounts: Accounts,
  caller: Caller,
  credential: unknown
): Promise<PasskeySignedIn> {
  const response = await callAccounts(accounts, caller, '/passkey/verify-authentication', { response: credential });
  if (!response.ok) return refusalOf(response);
  const { user } = (await response.json()) as { user: { id: string } };
  const person = await findPerson(accounts.db, user.id);
  if (!person) return { answer: 'refused', reason: 'unknown' };
  return { answer: 'signed-in', person, headers: response.headers };
}

export async function readOptions(response: Response): Promise<PasskeyAsked> {
  if (!response.ok) return refusalOf(response);
  return { answer: 'options', options: await response.json(), headers: response.headers };
}

/** A passkey can be added only with a fresh sign-in: whoever finds an open laptop shall not get in for good. */
export function refusalOf({ status }: Response): PasskeyRefused {
  if (status === 429) return { answer: 'refused', reason: 'too-often' };
  return { answer: 'refused', reason: status === 403 ? 'stale' : 'unknown' };
}
