import { error, redirect } from '@sveltejs/kit';
import { readWayBack } from '#people';
import { setCookies, startProviderSignIn } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import type { RequestHandler } from './$types';

/** The button of another service: leads there. */
export const POST: RequestHandler = async ({ params, request, cookies, getClientAddress }) => {
  const { provider } = params;
  if (!accounts().providers.some(({ id }) => id === provider)) error(404);
  const form = await request.formData();
  const to = readWayBack(String(form.get('to') ?? ''));
  const invitation = String(form.get('invitation') ?? '') || undefined;
  const caller = { headers: request.headers, clientAddress: getClientAddress() };
  const asked = await startProviderSignIn(accounts(), caller, { provider, to, invitation });
  if (asked.answer === 'refused') redirect(303, `/sign-in/refused?error=${asked.reason}`);
  setCookies(cookies, asked.headers);
  redirect(303, asked.url, { external: [new URL(asked.url).origin] });
};

/** Where somebody reloads, or comes back to by the browser's button. */
export const GET: RequestHandler = () => redirect(303, '/sign-in');
