import { expect, test } from 'vitest';
import { readLiveKey } from './live-key.ts';

const FEED = ['https://api.example.org/trips', 'https://api.example.org/alerts'];
const KEPT = { header: 'X-Api-Key', hosts: ['api.example.org'] };
const typed = (header: string, key: string, forget = false) => ({ header, key, forget });

test('a key is for the hosts of the addresses that it was typed beside', () => {
  expect(readLiveKey(typed(' X-Api-Key ', ' k3y '), FEED, null)).toEqual({
    key: { header: 'X-Api-Key', value: 'k3y', hosts: ['api.example.org'] }
  });
  expect(readLiveKey(typed('', ''), FEED, null)).toEqual({ key: 'none' });
});

test('nothing typed keeps the key that is there, for the same header and hosts alone', () => {
  expect(readLiveKey(typed('X-Api-Key', ''), FEED, KEPT)).toEqual({ key: 'kept' });
  expect(readLiveKey(typed('X-Api-Key', ''), ['https://elsewhere.example/'], KEPT)).toEqual({
    troubles: { key: 'needed' }
  });
  expect(readLiveKey(typed('Authorization', ''), FEED, KEPT)).toEqual({ troubles: { key: 'needed' } });
  expect(readLiveKey(typed('X-Api-Key', '', true), FEED, KEPT)).toEqual({ key: 'none' });
  expect(readLiveKey(typed('X-Api-Key', ''), [], KEPT)).toEqual({ key: 'none' });
});

test('what would be another header, or several, is no key', () => {
  expect(readLiveKey(typed('', 'k3y'), FEED, null)).toEqual({ troubles: { header: 'needed' } });
  for (const header of ['X Key', 'X:Key', 'Host', 'Schlüssel'])
    expect(readLiveKey(typed(header, 'k3y'), FEED, null)).toEqual({ troubles: { header: 'not-a-header' } });
  for (const key of ['a\r\nHost: b', 'a\tb', 'schlüssel'])
    expect(readLiveKey(typed('X-Key', key), FEED, null)).toEqual({ troubles: { key: 'not-a-key' } });
});
