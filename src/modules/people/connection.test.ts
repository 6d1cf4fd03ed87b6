import { expect, test } from 'vitest';
import { connectionOf } from './connection.ts';

test('an IPv4 address counts as itself, however it is written', () => {
  expect(connectionOf('203.0.113.7')).toBe('203.0.113.7');
  expect(connectionOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
});

test('all IPv6 addresses of one connection count as one', () => {
  expect(connectionOf('2001:db8:0:1::5')).toBe('2001:db8:0:1');
  expect(connectionOf('2001:0DB8:0000:0001:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:0:1');
  expect(connectionOf('2001:db8:0:2::5')).not.toBe(connectionOf('2001:db8:0:1::5'));
  expect(connectionOf('::1')).toBe('0:0:0:0');
});
