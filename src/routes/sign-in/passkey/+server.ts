import { readWayBack } from '#people';
import { offerPasskeySignIn, setCookies, signInByPasskey } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import { passkeyRefusal } from '#app/server/passkey-refusal.ts';
import type { RequestHandler } from './$types';

/** What the page's script asks the browser's passkeys with. */
export const GET: RequestHandler = async ({ request, cookies, getClientAddress }) => {
  const caller = { headers: request.headers, clientAddress: getClientAddress() };
  const offered = await offerPasskeySignIn(accounts(), caller);
  if (offered.answer === 'refused') return passkeyRefusal(offered);
  setCookies(cookies, offered.headers);
  return Response.json(offered.options);
};

/** What the passkey answered, and where to go on to. */
export const POST: RequestHandler = async ({ request, cookies, getClientAddress }) => {
  const { credential, to } = (await request.json()) as { credential?: unknown; to?: unknown };
  const caller = { headers: request.headers, clientAddress: getClientAddress() };
  const signedIn = await signInByPasskey(accounts(), caller, credential);
  if (signedIn.answer === 'refused') return passkeyRefusal(signedIn);
  setCookies(cookies, signedIn.headers);
  const wayBack = readWayBack(typeof to === 'string' ? to : undefined);
  return Response.json({ to: signedIn.person.name ? wayBack : `/account?to=${encodeURIComponent(wayBack)}` });
};
