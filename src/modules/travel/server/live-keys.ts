import { seal, unseal } from '#platform/server/sealed.ts';
import type { LiveKeyShown } from '../live-key.ts';

/** As it stands in the database: unreadable without the server's secret. */
export type KeptLiveKey = LiveKeyShown & { sealed: string };

export function sealLiveKey({ value, ...shown }: LiveKeyShown & { value: string }, secret: string): KeptLiveKey {
  return { ...shown, sealed: seal(value, secret) };
}

/** What is kept, without the key. */
export function shownLiveKey(kept: unknown): LiveKeyShown | null {
  const { header, hosts } = (kept ?? {}) as Partial<KeptLiveKey>;
  return header && hosts ? { header, hosts } : null;
}

/** The header that goes with an address; none to a host that the key was not given for, or where another secret sealed it. */
export function headersFor(address: string, kept: unknown, secret: string): Record<string, string> {
  const { header, hosts, sealed } = (kept ?? {}) as Partial<KeptLiveKey>;
  if (!header || !sealed || !hosts?.includes(new URL(address).host)) return {};
  const value = unseal(sealed, secret);
  return value === undefined ? {} : { [header]: value };
}
