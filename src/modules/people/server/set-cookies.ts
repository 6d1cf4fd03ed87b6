import type { Cookies } from '@sveltejs/kit';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';

/** Hands the cookies in better-auth's headers on to the page's answer. */
export function setCookies(cookies: Cookies, headers: Headers): void {
  for (const [name, { value, ...attributes }] of parseSetCookieHeader(headers.get('set-cookie') ?? '')) {
    cookies.set(name, value, { ...toCookieOptions({ value, ...attributes }), path: attributes.path ?? '/' });
  }
}
