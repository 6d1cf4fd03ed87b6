import { expect, test } from 'vitest';
import { addressOfLine } from './address-of-line.ts';

test('a name on another server leads to its profile there, a page to itself', () => {
  expect(addressOfLine('@ann@example.social')).toBe('https://example.social/@ann');
  expect(addressOfLine('https://example.org/ann')).toBe('https://example.org/ann');
});
