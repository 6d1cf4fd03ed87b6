import { ACCOUNTS_PATH, CLIENT_ADDRESS_HEADER } from './account-options.ts';
import type { Accounts } from './accounts.ts';

/** Who asks, as far as signing in needs to know. */
export interface Caller {
  /** Of her request: the cookies and the name of her browser count. */
  headers: Headers;
  /** Her network address; the limits count by it. */
  clientAddress: string;
}

/**
 * Asks better-auth the way a browser would, because its limits hold nowhere else.
 * @param path below where it believes it is mounted
 * @param body sent as JSON; without one it is a GET
 */
export async function callAccounts(
  { auth, origin }: Accounts,
  { headers, clientAddress }: Caller,
  path: string,
  body?: object
): Promise<Response> {
  const sent = new Headers({ origin, [CLIENT_ADDRESS_HEADER]: clientAddress });
  for (const name of ['cookie', 'user-agent']) {
    const value = headers.get(name);
    if (value) sent.set(name, value);
  }
  if (body !== undefined) sent.set('content-type', 'application/json');
  const method = body === undefined ? 'GET' : 'POST';
  const url = new URL(ACCOUNTS_PATH + path, origin);
  return await auth.handler(new Request(url, { method, headers: sent, body: body && JSON.stringify(body) }));
}

/** How many seconds to wait, where it was asked too often. */
export function secondsToWait(response: Response): number | undefined {
  return response.status === 429 ? Number(response.headers.get('x-retry-after')) || 60 : undefined;
}
