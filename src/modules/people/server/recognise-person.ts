import type { Language, Person } from '../person.ts';
import type { Accounts } from './accounts.ts';

export interface Recognised {
  person: Person;
  signInId: string;
  /** May carry a cookie that lasts longer. */
  headers: Headers;
}

/** Who asks, by the cookie in the headers of her request; undefined where nobody is signed in. */
export async function recognisePerson(accounts: Accounts, requestHeaders: Headers): Promise<Recognised | undefined> {
  const found = await accounts.auth.api.getSession({ headers: requestHeaders, returnHeaders: true });
  if (!found.response) return undefined;
  const { user, session } = found.response;
  const { id, name, email, administrator, handle } = user;
  const language = user.language as Language | null;
  return {
    person: { id, name, email, administrator, handle: handle ?? null, language: language ?? null },
    signInId: session.id,
    headers: found.headers
  };
}
