import { expect, test } from 'vitest';
import { isFresh, nextLive, readLiveAddresses } from './live.ts';

const NOW = new Date('2026-12-05T15:00:00Z');

test('addresses are read one a line, and the first that is none is named', () => {
  expect(readLiveAddresses(' https://a.example/tu.pb \n\nhttp://b.example/alerts?key=1')).toEqual({
    addresses: ['https://a.example/tu.pb', 'http://b.example/alerts?key=1']
  });
  expect(readLiveAddresses('')).toEqual({ addresses: [] });
  expect(readLiveAddresses('https://a.example\nftp://b.example')).toEqual({ wrong: 'ftp://b.example' });
  expect(readLiveAddresses(Array.from({ length: 7 }, (_, i) => `https://${i}.example`).join('\n'))).toEqual({
    wrong: 'https://6.example'
  });
});

test('it is asked for every minute, and ever later while it fails', () => {
  const minutes = (failures: number, after = 0) => (nextLive(NOW, failures, after).getTime() - NOW.getTime()) / 60_000;
  expect([0, 1, 3, 30].map((failures) => minutes(failures))).toEqual([1, 2, 8, 60]);
  expect([minutes(1, 600), minutes(1, 1e9)]).toEqual([10, 60]);
});

test('what was said a quarter of an hour ago is believed no more', () => {
  const ago = (minutes: number) => NOW.getTime() / 1000 - minutes * 60;
  expect([isFresh(ago(14), NOW), isFresh(ago(15), NOW)]).toEqual([true, false]);
});
