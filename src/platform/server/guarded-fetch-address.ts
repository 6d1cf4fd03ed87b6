import ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';

/** Ports that a public server of pages or calendars is expected at. */
const USUAL_PORTS = new Set(['', '80', '443', '8080', '8443']);

/**
 * IPv6 hands out public addresses from 2000::/3 only; these lie in it and are not somebody's server:
 * Teredo and other protocol assignments, 6to4, documentation (twice), AS112.
 */
const SPECIAL_IN_2000 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '2620:4f:8000::/48'];
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
const SPECIAL = SPECIAL_IN_2000.map((range) => ipaddr.IPv6.parseCIDR(range));
const NAT64 = [ipaddr.IPv6.parseCIDR('64:ff9b::/96'), ipaddr.IPv6.parseCIDR('64:ff9b:1::/48')];

/**
 * Whether an IP address, written out, belongs to the public internet. Everything else is refused: this machine, its
 * network, carriers' networks, multicast, documentation, and every IPv6 form that has another address inside
 * (mapped, compatible, NAT64, 6to4, Teredo). After the special-purpose registries of RFC 6890.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
  if (parsed.range() !== 'unicast' || !parsed.match(GLOBAL_UNICAST)) return false;
  return !SPECIAL.some((range) => parsed.match(range));
}

/** Whether a resolver made the address up so that a network without IPv4 can reach an IPv4 server. */
export function isNat64Address(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv6 && NAT64.some((range) => parsed.match(range));
}

/** The host of an address as the resolver wants it: an IPv6 address loses its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** `host:port`, the port written out. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}

/** Why an address is refused before anything is resolved; undefined: it is not. */
export function troubleWithAddress(url: URL, allowed: ReadonlySet<string>): 'scheme' | 'port' | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'scheme';
  if (!USUAL_PORTS.has(url.port) && !allowed.has(hostAndPort(url))) return 'port';
  return undefined;
}
