import type { IncomingMessage } from 'node:http';
import type { Settings } from '../../src/app/env.ts';

/** Set on every request before the site sees it, whatever the client sent under these names. */
export const PROTOCOL_HEADER = 'x-afield-protocol';
export const HOST_HEADER = 'x-afield-host';

export const FORWARDED_HEADER = 'x-forwarded-for';

const THIS_MACHINE = /^(localhost|[\w-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/**
 * Says which site a request is for: the one of ORIGIN, or this machine under the name that it was asked by. Forms are
 * accepted from that site only.
 */
export function markOrigin(
  request: IncomingMessage,
  { origin, originGiven }: Pick<Settings, 'origin' | 'originGiven'>
): void {
  const site = new URL(origin);
  const asked = request.headers.host ?? '';
  const here = THIS_MACHINE.test(asked) && !(originGiven && asked === site.host);
  request.headers[PROTOCOL_HEADER] = here ? 'http' : site.protocol.slice(0, -1);
  request.headers[HOST_HEADER] = here ? asked : site.host;
  if (isOneClick(request)) request.headers.origin ??= here ? `http://${asked}` : site.origin;
}

/** A mail program that ends mails for its reader (RFC 8058) comes from no page: the link itself is what gives it the right. */
function isOneClick({ method, url }: IncomingMessage): boolean {
  return method === 'POST' && url?.startsWith('/unsubscribe/') === true;
}

/**
 * Makes up for proxies that a request has not passed, such as one that reaches the port directly: who asks is then the outermost
 * that is known.
 * @param proxies how many stand before Afield
 */
export function fillForwarded({ headers, socket }: IncomingMessage, proxies: number): void {
  const said = String(headers[FORWARDED_HEADER] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
  const outermost = said[0] ?? socket.remoteAddress ?? '';
  const missing = Array.from({ length: Math.max(0, proxies - said.length) }, () => outermost);
  if (proxies > 0) headers[FORWARDED_HEADER] = [...missing, ...said].join(', ');
}
