import { expect, test } from 'vitest';
import { seal, unseal } from './sealed.ts';

test('what is sealed can be read with the same secret alone, and looks otherwise each time', () => {
  const [one, other] = [seal('a key to a feed', 'secret'), seal('a key to a feed', 'secret')];
  expect(one).not.toBe(other);
  expect(one).not.toContain('key');
  expect(unseal(one, 'secret')).toBe('a key to a feed');
  expect(unseal(one, 'another secret')).toBeUndefined();
});

test('what was changed or cut since is read as nothing', () => {
  const sealed = seal('a key to a feed', 'secret');
  const bytes = Buffer.from(sealed, 'base64url');
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  expect(unseal(bytes.toString('base64url'), 'secret')).toBeUndefined();
  for (const cut of ['', 'x', sealed.slice(0, 30)]) expect(unseal(cut, 'secret')).toBeUndefined();
});
