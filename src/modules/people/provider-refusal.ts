/** Why nobody was signed in, though another service sent somebody back. */
export const PROVIDER_REFUSALS = ['uninvited', 'unverified', 'cancelled', 'too-often', 'failed'] as const;

export type ProviderRefusal = (typeof PROVIDER_REFUSALS)[number];

const BY_CODE: Record<string, ProviderRefusal> = {
  uninvited: 'uninvited',
  unverified: 'unverified',
  account_not_linked: 'unverified',
  email_not_found: 'unverified',
  access_denied: 'cancelled',
  'too-often': 'too-often'
};

/** Reads a code of better-auth, of a provider or of ours; whatever nobody can do anything about is `failed`. */
export function readProviderRefusal(code: string | null): ProviderRefusal {
  return (
    (code !== null && Object.hasOwn(BY_CODE, code) && BY_CODE[code]) ||
    PROVIDER_REFUSALS.find((known) => known === code) ||
    'failed'
  );
}
