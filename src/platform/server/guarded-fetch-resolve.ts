import { lookup, type LookupAddress } from 'node:dns';
import { promisify } from 'node:util';
import ipaddr from 'ipaddr.js';
import { hostAndPort, hostOf, isNat64Address, isPublicAddress } from './guarded-fetch-address.ts';

/** Finds the addresses of a host; throws when there is none. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

export type Checked = { addresses: LookupAddress[] } | { trouble: 'unknown-host' | 'private-address' };

export const systemResolve: Resolve = async (host) => await promisify(lookup)(host, { all: true, order: 'verbatim' });

/**
 * Resolves a host once and says which addresses may be connected to. A name that leads to a public and to an inner
 * address is refused as a whole: nobody's calendar needs that.
 */
export async function checkHost(url: URL, allowed: ReadonlySet<string>, resolve: Resolve): Promise<Checked> {
  const found = await addressesOf(hostOf(url), resolve);
  if (found.length === 0) return { trouble: 'unknown-host' };
  if (allowed.has(hostAndPort(url))) return { addresses: found };
  const addresses = found.some(({ address }) => !isNat64Address(address))
    ? found.filter(({ address }) => !isNat64Address(address))
    : found;
  return addresses.every(({ address }) => isPublicAddress(address)) ? { addresses } : { trouble: 'private-address' };
}

async function addressesOf(host: string, resolve: Resolve): Promise<LookupAddress[]> {
  if (ipaddr.isValid(host)) return [{ address: host, family: ipaddr.IPv6.isValid(host) ? 6 : 4 }];
  try {
    return await resolve(host);
  } catch {
    return [];
  }
}
