import { expect, test } from 'vitest';
import { DEFAULT_TRAVEL_LIMITS } from '../limits.ts';
import { readStartCookie, writeStartCookie } from './start-cookie.ts';

test('what a visitor kept comes back from the cookie', () => {
  const start = {
    places: [
      {
        place: 'stop:1:a',
        name: 'Bangor',
        lat: 53.2,
        lon: -4.1,
        kind: 'stop' as const,
        minutes: 7,
        way: 'walk' as const
      }
    ],
    limits: { earliest: 1, latest: 2, comfortable: 3 }
  };
  expect(readStartCookie(writeStartCookie(start))).toEqual(start);
  const otherwise = { ...start, riding: { stepFree: true, without: ['bus' as const] } };
  expect(readStartCookie(writeStartCookie(otherwise))).toEqual(otherwise);
});

test.each([undefined, '', 'not base64 json', 'bnVsbA', Buffer.from('{"places":3}').toString('base64url')])(
  'a cookie that is missing or broken reads as no start: %j',
  (value) => {
    expect(readStartCookie(value)).toEqual({ places: [], limits: DEFAULT_TRAVEL_LIMITS });
  }
);
