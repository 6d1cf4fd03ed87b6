import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import type { Accounts } from './accounts.ts';
import { requireAdministrator, requirePerson } from './guards.ts';
import { readServer } from './read-server.ts';
import { recognisePerson } from './recognise-person.ts';
import { setCookies } from './set-cookies.ts';

/** Where the administrator's pages begin. The one-time link below it is for who is not signed in yet. */
const ADMINISTRATOR = /^\/administrator(\/(?!link\/)|$)/;

/**
 * Puts who asks into `event.locals`, keeps everybody else off the administrator's pages and their forms, and
 * leads the administrator of a server without a name to where it gets one.
 * @param needsName false for a sample, which is there to be looked at as it is
 */
export function accountHandle(accounts: () => Accounts, needsName: () => boolean): Handle {
  return async ({ event, resolve }) => {
    const found = await recognisePerson(accounts(), event.request.headers);
    event.locals.person = found?.person ?? null;
    event.locals.signInId = found?.signInId ?? null;
    if (found) setCookies(event.cookies, found.headers);
    const { pathname } = event.url;
    if (ADMINISTRATOR.test(pathname)) guard(event);
    const isAtHome = pathname === '/' && found?.person.administrator === true;
    if (isAtHome && needsName() && !(await readServer(accounts().db)).name) {
      redirect(303, '/administrator/settings');
    }
    return await resolve(event);
  };
}

/** An error thrown here would show a bare page; the one that readers are led to has the frame of the site. */
function guard(event: RequestEvent): void {
  if (event.request.method === 'GET' && !requirePerson(event).administrator)
    redirect(303, '/sign-in/administrator-only');
  requireAdministrator(event);
}
