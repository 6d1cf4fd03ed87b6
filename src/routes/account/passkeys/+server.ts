import { addPasskey, offerNewPasskey, requirePerson, setCookies } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import { passkeyRefusal } from '#app/server/passkey-refusal.ts';
import type { RequestHandler } from './$types';

/** What the page's script has the browser make a passkey with. */
export const GET: RequestHandler = async (event) => {
  requirePerson(event);
  const caller = { headers: event.request.headers, clientAddress: event.getClientAddress() };
  const offered = await offerNewPasskey(accounts(), caller);
  if (offered.answer === 'refused') return passkeyRefusal(offered);
  setCookies(event.cookies, offered.headers);
  return Response.json(offered.options);
};

/** The passkey that was made. */
export const POST: RequestHandler = async (event) => {
  requirePerson(event);
  const { credential, name } = (await event.request.json()) as { credential?: unknown; name?: unknown };
  const caller = { headers: event.request.headers, clientAddress: event.getClientAddress() };
  const made = { credential, name: typeof name === 'string' ? name : '' };
  const added = await addPasskey(accounts(), caller, made);
  if (added.answer === 'refused') return passkeyRefusal(added);
  return Response.json({ to: '/account/sign-in?added' });
};
