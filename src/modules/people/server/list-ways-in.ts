import type { Accounts } from './accounts.ts';
import { findPasskeys, findProviderLinks, type Passkey, type ProviderLink } from './way-in-queries.ts';

export interface WaysIn {
  passkeys: Passkey[];
  /** `name` is on its button, or its key where it is not set any more. */
  providers: (ProviderLink & { name: string })[];
}

/** What a person can sign in with besides the mail, which always works. */
export async function listWaysIn({ db, providers }: Accounts, personId: string): Promise<WaysIn> {
  const names = new Map(providers.map(({ id, name }) => [id, name]));
  const links = await findProviderLinks(db, personId);
  return {
    passkeys: await findPasskeys(db, personId),
    providers: links.map((link) => ({ ...link, name: names.get(link.provider) ?? link.provider }))
  };
}
