import { error, redirect } from '@sveltejs/kit';
import { finishProviderSignIn, setCookies } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import type { RequestHandler } from './$types';

/** Where another service sends people back to. */
export const GET: RequestHandler = async ({ params, request, url, cookies, getClientAddress }) => {
  const { provider } = params;
  if (!accounts().providers.some(({ id }) => id === provider)) error(404);
  const caller = { headers: request.headers, clientAddress: getClientAddress() };
  const finished = await finishProviderSignIn(accounts(), caller, { provider, search: url.search });
  if (finished.answer === 'refused') redirect(303, `/sign-in/refused?error=${finished.reason}`);
  setCookies(cookies, finished.headers);
  const { person, to } = finished;
  redirect(303, person.name ? to : `/account?to=${encodeURIComponent(to)}`);
};
