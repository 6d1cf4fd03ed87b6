import { expect, test } from 'vitest';
import { languageAddress } from './language-address.ts';

test('the same page in another language keeps its filters and drops the form action', () => {
  expect(languageAddress(new URL('http://a.example/x?free=1&lang=en'), 'cy')).toBe('/x?free=1&lang=cy');
  expect(languageAddress(new URL('http://a.example/?/ask='), 'cy')).toBe('/?lang=cy');
});
