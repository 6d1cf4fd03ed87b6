import { redirect } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { rememberLanguage } from '#people/server';
import { paraglideMiddleware } from '#paraglide/server.js';
import { isLocale } from '#paraglide/runtime.js';
import { accounts } from './accounts.ts';

const COOKIE = 'language';
const YEAR = 365 * 24 * 3600;

/**
 * Shows each page in its reader's language: what she chose, else what her browser prefers. Addresses carry none, so that a
 * link that is passed on opens in the language of who gets it; `?lang=cy` chooses and goes on without it. Who is signed in
 * gets her mails in it from then on.
 */
export const languageHandle: Handle = async ({ event, resolve }) => {
  const wanted = event.url.searchParams.get('lang');
  if (wanted !== null && event.request.method === 'GET') {
    if (isLocale(wanted)) {
      const secure = event.url.protocol === 'https:';
      event.cookies.set(COOKIE, wanted, { path: '/', maxAge: YEAR, httpOnly: false, sameSite: 'lax', secure });
      await rememberLanguage(accounts(), event.request.headers, wanted);
    }
    const rest = new URL(event.url);
    rest.searchParams.delete('lang');
    redirect(303, rest.pathname + rest.search);
  }
  return paraglideMiddleware(event.request, async ({ locale }) => {
    const response = await resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) });
    response.headers.append('vary', 'Cookie, Accept-Language');
    return response;
  });
};
