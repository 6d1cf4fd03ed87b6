import { expect, test } from 'vitest';
import { isPublicAddress, troubleWithAddress } from './guarded-fetch-address.ts';

test.each([
  '93.184.215.14',
  '8.8.8.8',
  '2606:4700:4700::1111',
  '2a00:1450:4009:81f::200e',
  '172.32.0.1',
  '100.128.0.1'
])('%s is on the public internet', (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  ['this machine', ['127.0.0.1', '127.255.0.3', '::1']],
  ['no address', ['0.0.0.0', '0.1.2.3', '::', 'fe80', '', 'example.org', '1.2.3']],
  [
    'a private network',
    ['10.0.0.1', '172.16.5.4', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1', 'fec0::1']
  ],
  ['link-local, also with a zone', ['169.254.169.254', 'fe80::1', 'fe80::1%eth0', '2606:4700::1%eth0']],
  ["a carrier's network", ['100.64.0.1', '100.127.255.254']],
  ['many at once', ['224.0.0.1', '239.1.1.1', '255.255.255.255', 'ff02::1']],
  [
    'documentation and benchmarks',
    ['192.0.2.1', '198.51.100.7', '203.0.113.9', '198.18.0.1', '2001:db8::1', '3fff::1']
  ],
  [
    'protocols and reserved',
    ['192.0.0.8', '240.0.0.1', '192.88.99.1', '192.175.48.1', '100::1', '2001:20::1', '5f00::1']
  ],
  ['IPv4 inside IPv6, mapped or compatible', ['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::8.8.8.8', '::ffff:0:8.8.8.8']],
  ['NAT64', ['64:ff9b::a00:1', '64:ff9b::8.8.8.8', '64:ff9b:1::1']],
  ['6to4 and Teredo', ['2002:7f00:1::1', '2002:808:808::1', '2001:0:53aa:64c::1']]
])('%s is not', (_what, addresses) => {
  for (const address of addresses) expect(isPublicAddress(address), address).toBe(false);
});

test('only pages are read, and only at ports where pages are', () => {
  const trouble = (address: string, ...allowed: string[]) => troubleWithAddress(new URL(address), new Set(allowed));
  expect(trouble('https://example.org/a.ics')).toBeUndefined();
  expect(trouble('http://example.org:8080/')).toBeUndefined();
  expect(trouble('file:///etc/passwd')).toBe('scheme');
  expect(trouble('ftp://example.org/')).toBe('scheme');
  expect(trouble('data:text/html,hello')).toBe('scheme');
  expect(trouble('http://example.org:22/')).toBe('port');
  expect(trouble('http://example.org:6379/')).toBe('port');
  expect(trouble('http://localhost:4999/', 'localhost:4999')).toBeUndefined();
});
