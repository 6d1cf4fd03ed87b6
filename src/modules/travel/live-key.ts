/** A key that servers want in a header, as a page may show it: never the key itself. */
export type LiveKeyShown = {
  header: string;
  /** the hosts that it is sent to, and no others */
  hosts: string[];
};

/** What was typed; an empty key keeps the one that is there. */
export type LiveKeyTyped = { header: string; key: string; forget: boolean };

export type LiveKeyTroubles = Partial<{ header: 'needed' | 'not-a-header'; key: 'needed' | 'not-a-key' }>;

export type LiveKeyRead =
  | { troubles: LiveKeyTroubles }
  | { key: 'none' | 'kept' }
  | { key: { header: string; value: string; hosts: string[] } };

/** A token of RFC 9110, 5.6.2. */
const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
/** What cannot break out of a header. */
const KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,1998}[\x21-\x7e])?$/;
/** These the server writes itself. */
const OWN = ['host', 'content-length', 'transfer-encoding', 'connection', 'accept-encoding'];

/**
 * Reads the key that was typed beside addresses. One that is kept goes on only to hosts that it was given for.
 * @param kept what is there already
 */
export function readLiveKey(
  { header: typedHeader, key: typedKey, forget }: LiveKeyTyped,
  addresses: readonly string[],
  kept: LiveKeyShown | null
): LiveKeyRead {
  const [header, key] = [typedHeader.trim(), typedKey.trim()];
  const hosts = [...new Set(addresses.map((address) => new URL(address).host))];
  if (forget || hosts.length === 0 || (header === '' && key === '')) return { key: 'none' };
  if (header === '') return { troubles: { header: 'needed' } };
  if (!HEADER.test(header) || OWN.includes(header.toLowerCase())) return { troubles: { header: 'not-a-header' } };
  const isKept = kept !== null && kept.header === header && hosts.every((host) => kept.hosts.includes(host));
  if (key === '') return isKept ? { key: 'kept' } : { troubles: { key: 'needed' } };
  return KEY.test(key) ? { key: { header, value: key, hosts } } : { troubles: { key: 'not-a-key' } };
}
