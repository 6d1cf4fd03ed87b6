import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { fillForwarded, FORWARDED_HEADER, HOST_HEADER, markOrigin, PROTOCOL_HEADER } from './request-origin.ts';

function marked(headers: Record<string, string>, origin = 'http://localhost:4100', originGiven = false): string {
  const request = { headers: { ...headers } } as unknown as IncomingMessage;
  markOrigin(request, { origin, originGiven });
  return `${String(request.headers[PROTOCOL_HEADER])}://${String(request.headers[HOST_HEADER])}`;
}

test('a first try works under every name of this machine', () => {
  expect(marked({ host: 'localhost:4100' })).toBe('http://localhost:4100');
  expect(marked({ host: '127.0.0.1:4100' })).toBe('http://127.0.0.1:4100');
});

test('on a rented server the site is where ORIGIN says, whatever a request claims', () => {
  const origin = 'https://afield.example';
  expect(marked({ host: 'afield.example' }, origin, true)).toBe(origin);
  expect(marked({ host: 'evil.example', [HOST_HEADER]: 'evil.example' }, origin, true)).toBe(origin);
});

test('the administrator may still look from the machine itself', () => {
  expect(marked({ host: 'localhost:4100' }, 'https://afield.example', true)).toBe('http://localhost:4100');
});

test('a mail program may end mails for its reader, and post nothing else', () => {
  const originOf = (method: string, url: string, headers: Record<string, string> = {}) => {
    const request = { method, url, headers: { host: 'afield.example', ...headers } } as unknown as IncomingMessage;
    markOrigin(request, { origin: 'https://afield.example', originGiven: true });
    return request.headers.origin;
  };
  expect(originOf('POST', '/unsubscribe/abc/groups')).toBe('https://afield.example');
  expect(originOf('POST', '/account/notices')).toBeUndefined();
  expect(originOf('POST', '/unsubscribe/abc/groups', { origin: 'https://evil.example' })).toBe('https://evil.example');
});

test('who reaches the port without passing the proxies is who it is', () => {
  const forwarded = (proxies: number, said?: string) => {
    const headers: Record<string, string> = said === undefined ? {} : { [FORWARDED_HEADER]: said };
    fillForwarded({ headers, socket: { remoteAddress: '192.0.2.1' } } as unknown as IncomingMessage, proxies);
    return headers[FORWARDED_HEADER];
  };
  expect(forwarded(0)).toBeUndefined();
  expect(forwarded(1)).toBe('192.0.2.1');
  expect(forwarded(1, '198.51.100.7')).toBe('198.51.100.7');
  expect(forwarded(2, '198.51.100.7')).toBe('198.51.100.7, 198.51.100.7');
});
