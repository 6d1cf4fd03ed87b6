import { genericOAuth } from 'better-auth/plugins/generic-oauth';

/** Somewhere else that people can sign in with, by OpenID Connect. */
export interface SignInProvider {
  /** Small letters and figures. */
  id: string;
  /** On its button. */
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** Where a provider sends people back to, a path. It is registered there. */
export function wayBackFrom(providerId: string): string {
  return `/sign-in/with/${providerId}/back`;
}

/**
 * Better-auth asks every provider how it works before it answers anything at all, so that one that hangs would hang
 * the server. Here each is asked when somebody first signs in with it, as better-auth does for one that failed.
 */
export const signInProviders = (origin: string, providers: SignInProvider[]) => {
  const config = providers.map(({ id, name, issuer, clientId, clientSecret }) => ({
    providerId: id,
    name,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    requireIdTokenVerification: true,
    redirectURI: origin + wayBackFrom(id)
  }));
  const notAskedYet = () => new Map(config.map((provider) => [provider.providerId, provider]));
  return {
    ...genericOAuth({ config }),
    init: () => ({ context: { genericOAuthPendingDiscovery: notAskedYet() } as Record<string, unknown> })
  };
};
