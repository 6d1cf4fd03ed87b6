import { open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { ACCEPTED_PACKINGS, drain, readBody } from './guarded-fetch-body.ts';
import { openAddress, type OpenRefusal, type OpenSettings } from './guarded-fetch-open.ts';
import { type Resolve, systemResolve } from './guarded-fetch-resolve.ts';
import { decodeText } from './guarded-fetch-text.ts';

export type FetchSettings = {
  /** `host:port` each: these may lie in the server's own network and at any port. For tests, and for a calendar next door. */
  allowHosts?: readonly string[];
  userAgent?: string;
  /** how a name becomes addresses; the system's resolver unless given */
  resolve?: Resolve;
};

export type FetchRequest = {
  address: string;
  /** what would be welcome, as in the Accept header */
  accept?: string;
  /** what the last answer said of itself: the same is not sent again */
  etag?: string;
  lastModified?: string;
  /** for that server alone, wherever it leads on to */
  ownHeaders?: Record<string, string>;
  /** of the body, packed or unpacked; 5 MB unless said */
  mostBytes?: number;
  /** for everything, redirects included; 15 unless said */
  mostSeconds?: number;
};

export type FetchRefusal = OpenRefusal | 'too-big' | 'unreadable' | 'status';

export type Refused = {
  got: 'refused';
  reason: FetchRefusal;
  /** with `status`: what the server answered */
  status?: number;
  /** seconds that the server asks to wait */
  retryAfter?: number;
};

export type Page = {
  got: 'page';
  /** where it was in the end */
  address: string;
  /** as the server says, in lower case, for instance `text/html; charset=utf-8`; may be empty */
  contentType: string;
  text: string;
  etag?: string;
  lastModified?: string;
};

export type Fetched = Page | { got: 'not-modified' } | Refused;

export type GuardedFetch = (request: FetchRequest) => Promise<Fetched>;

/** Like a fetch, but the body goes to a file as it comes; the file is gone again if anything was refused. */
export type GuardedDownload = (
  request: FetchRequest & { toFile: string; onProgress?: (bytes: number, ofBytes: number | undefined) => void }
) => Promise<
  | { got: 'file'; address: string; bytes: number; etag?: string; lastModified?: string }
  | { got: 'not-modified' }
  | Refused
>;

const DEFAULT_BYTES = 5_000_000;
const DEFAULT_SECONDS = 15;

/**
 * Makes the one way by which Afield reads addresses that people type. It goes to the public internet only: every host
 * is resolved once a step, checked, and connected to at the address that was checked. Never throws for what a remote
 * server does.
 */
export function createGuardedFetch(settings: FetchSettings = {}): GuardedFetch {
  const opening = openSettings(settings);
  return async (request) => {
    const opened = await openWithin(request, opening);
    if ('got' in opened) return opened;
    const { response, url, signal } = opened;
    const body = await readBody(response, request.mostBytes ?? DEFAULT_BYTES);
    if ('trouble' in body) return { got: 'refused', reason: signal.aborted ? 'too-slow' : body.trouble };
    const contentType = (response.headers['content-type'] ?? '').toLowerCase();
    const text = decodeText(body.bytes, contentType);
    return { got: 'page', address: url.href, contentType, text, ...validators(response) };
  };
}

/** The same guard for something large that belongs in a file, such as a timetable. */
export function createGuardedDownload(settings: FetchSettings = {}): GuardedDownload {
  const opening = openSettings(settings);
  return async (request) => {
    const opened = await openWithin(request, opening);
    if ('got' in opened) return opened;
    const { response, url, signal } = opened;
    const ofBytes = Number(response.headers['content-length']) || undefined;
    const file = await open(request.toFile, 'w', 0o600);
    let bytes = 0;
    const trouble = await drain(response, request.mostBytes ?? DEFAULT_BYTES, async (chunk) => {
      await file.writeFile(chunk);
      bytes += chunk.length;
      request.onProgress?.(bytes, ofBytes);
    }).finally(() => file.close());
    if (!trouble) return { got: 'file', address: url.href, bytes, ...validators(response) };
    await rm(request.toFile, { force: true });
    return { got: 'refused', reason: signal.aborted ? 'too-slow' : trouble };
  };
}

function openSettings(settings: FetchSettings): OpenSettings {
  return {
    allowed: new Set((settings.allowHosts ?? []).map((host) => host.trim().toLowerCase())),
    resolve: settings.resolve ?? systemResolve,
    userAgent: settings.userAgent ?? 'Afield'
  };
}

async function openWithin(
  request: FetchRequest,
  settings: OpenSettings
): Promise<{ response: IncomingMessage; url: URL; signal: AbortSignal } | { got: 'not-modified' } | Refused> {
  const signal = AbortSignal.timeout((request.mostSeconds ?? DEFAULT_SECONDS) * 1000);
  const opened = await openAddress(request.address, headersOf(request, settings), settings, signal, request.ownHeaders);
  if ('trouble' in opened) return { got: 'refused', reason: opened.trouble };
  const { response } = opened;
  const status = response.statusCode ?? 0;
  if (status >= 200 && status < 300 && status !== 204) return { ...opened, signal };
  response.destroy();
  if (status === 304) return { got: 'not-modified' };
  return { got: 'refused', reason: 'status', status, retryAfter: secondsToWait(response.headers['retry-after']) };
}

function headersOf(request: FetchRequest, { userAgent }: OpenSettings): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: request.accept ?? '*/*',
    'accept-encoding': ACCEPTED_PACKINGS,
    ...(request.etag && { 'if-none-match': request.etag }),
    ...(request.lastModified && { 'if-modified-since': request.lastModified })
  };
}

function validators(response: IncomingMessage): Pick<Page, 'etag' | 'lastModified'> {
  const { etag, 'last-modified': lastModified } = response.headers;
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). */
function secondsToWait(header: string | undefined): number | undefined {
  if (!header) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
