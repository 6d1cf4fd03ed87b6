import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as v from 'valibot';

/**
 * Signs in a person whom something other than a sign-in mail vouches for: the one-time link of the
 * administrator, or an invitation mailed to her address. It has no path, so no request can reach it.
 */
export const directSignIn = () =>
  ({
    id: 'direct-sign-in',
    endpoints: {
      signInPerson: createAuthEndpoint(
        { method: 'POST', body: v.object({ personId: v.string() }), requireHeaders: true },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId);
          if (!user) throw new Error('Nobody to sign in');
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return { signedIn: true };
        }
      )
    }
  }) satisfies BetterAuthPlugin;
