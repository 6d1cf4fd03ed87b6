import type { Person } from '../person.ts';
import { type ProviderRefusal, readProviderRefusal } from '../provider-refusal.ts';
import { readWayBack } from '../way-back.ts';
import { REFUSED_PATH } from './account-options.ts';
import type { Accounts } from './accounts.ts';
import { callAccounts, type Caller } from './call-accounts.ts';
import { markInvitationsUsed } from './invitation-queries.ts';
import { recognisePerson } from './recognise-person.ts';

export type ProviderAnswered =
  /** `headers` carry the cookies to set, `to` is a path to go on to. */
  | { answer: 'signed-in'; person: Person; to: string; headers: Headers }
  | { answer: 'refused'; reason: ProviderRefusal };

/**
 * Takes in somebody whom another service sends back, and makes her a person if she is new and may join.
 * @param search the query that she came back with
 */
export async function finishProviderSignIn(
  accounts: Accounts,
  caller: Caller,
  { provider, search }: { provider: string; search: string }
): Promise<ProviderAnswered> {
  const response = await callAccounts(accounts, caller, `/callback/${provider}${search}`);
  if (response.status === 429) return { answer: 'refused', reason: 'too-often' };
  const location = new URL(response.headers.get('location') ?? REFUSED_PATH, accounts.origin);
  if (location.pathname === REFUSED_PATH)
    return { answer: 'refused', reason: readProviderRefusal(location.searchParams.get('error')) };
  const signedIn = await recognisePerson(accounts, cookiesIn(response.headers));
  if (!signedIn) return { answer: 'refused', reason: 'failed' };
  const { person } = signedIn;
  await markInvitationsUsed(accounts.db, person.email, new Date());
  const to = readWayBack(location.pathname + location.search);
  return { answer: 'signed-in', person, to, headers: response.headers };
}

/** What the browser will send with its next request. */
function cookiesIn(answer: Headers): Headers {
  const cookies = answer.getSetCookie().map((line) => line.split(';')[0]);
  return new Headers({ cookie: cookies.join('; ') });
}
