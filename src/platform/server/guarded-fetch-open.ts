import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { LookupAddress } from 'node:dns';
import { troubleWithAddress } from './guarded-fetch-address.ts';
import { checkHost, type Resolve } from './guarded-fetch-resolve.ts';

export type OpenSettings = { allowed: ReadonlySet<string>; resolve: Resolve; userAgent: string };

export type OpenRefusal =
  | 'not-an-address'
  | 'scheme'
  | 'port'
  | 'unknown-host'
  | 'private-address'
  | 'too-many-redirects'
  | 'unreachable'
  | 'too-slow';

export type Opened = { response: IncomingMessage; url: URL } | { trouble: OpenRefusal };

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Asks for an address and follows redirects; before every step the host is resolved and checked, and the connection
 * goes to what was checked. The caller reads or destroys the response.
 * @param ownHeaders for the server that was asked for alone: they are not taken along to another one
 */
export async function openAddress(
  typed: string,
  headers: Record<string, string>,
  settings: OpenSettings,
  signal: AbortSignal,
  ownHeaders: Record<string, string> = {}
): Promise<Opened> {
  if (!URL.canParse(typed)) return { trouble: 'not-an-address' };
  let url = new URL(typed);
  const { origin } = url;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const trouble = troubleWithAddress(url, settings.allowed);
    if (trouble) return { trouble };
    const checked = await orAborted(checkHost(url, settings.allowed, settings.resolve), signal);
    if (!checked) return { trouble: 'too-slow' };
    if ('trouble' in checked) return checked;
    const isOwn = url.origin === origin;
    const credentials: RequestOptions = isOwn ? signIn(new URL(typed)) : {};
    const sent = isOwn ? { ...headers, ...ownHeaders } : headers;
    const response = await ask(url, checked.addresses, { headers: sent, signal, ...credentials });
    if (!response) return { trouble: signal.aborted ? 'too-slow' : 'unreachable' };
    const next = redirectOf(response, url);
    if (!next) return { response, url };
    response.destroy();
    if (next === 'nowhere') return { trouble: 'unreachable' };
    url = next;
  }
  return { trouble: 'too-many-redirects' };
}

function ask(url: URL, addresses: LookupAddress[], options: RequestOptions): Promise<IncomingMessage | undefined> {
  const { request } = url.protocol === 'https:' ? https : http;
  const plain = new URL(url);
  plain.username = plain.password = '';
  return new Promise((done) => {
    // A connection of its own each time: a kept one might lead where an earlier look-up led.
    const asked = request(plain, { ...options, agent: false, lookup: onlyTo(addresses), maxHeaderSize: 32_768 });
    asked.once('response', done);
    asked.on('error', () => done(undefined));
    // A server that changes to another protocol is hung up on without an error.
    asked.once('close', () => done(undefined));
    asked.end();
  });
}

/** A look-up that knows nothing but the addresses checked before. */
function onlyTo(addresses: LookupAddress[]): LookupFunction {
  return (_host, options, answer) => {
    const [first] = addresses;
    if (options.all || !first) answer(null, addresses);
    else answer(null, first.address, first.family);
  };
}

/** Where a redirect leads; credentials in it are not taken over. */
function redirectOf(response: IncomingMessage, url: URL): URL | 'nowhere' | undefined {
  if (!REDIRECTS.has(response.statusCode ?? 0)) return undefined;
  const { location } = response.headers;
  if (!location || !URL.canParse(location, url)) return 'nowhere';
  const next = new URL(location, url);
  next.username = next.password = '';
  next.hash ||= url.hash;
  return next;
}

function signIn(url: URL): RequestOptions {
  if (!url.username) return {};
  try {
    return { auth: `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}` };
  } catch {
    return {};
  }
}

async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  if (signal.aborted) return undefined;
  const stop = Promise.withResolvers<undefined>();
  const onAbort = () => stop.resolve(undefined);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, stop.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
