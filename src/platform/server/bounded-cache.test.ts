import { expect, test } from 'vitest';
import { boundedCache } from './bounded-cache.ts';

test('what was not asked for the longest is forgotten first, and there are never more bytes than allowed', () => {
  const cache = boundedCache<number>(1000);
  for (const [index, key] of ['a', 'b', 'c'].entries()) cache.set(key, index, 200);
  expect(cache.get('a')).toBe(0);
  cache.set('d', 3, 200);
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([0, undefined, 2, 3]);
  expect(cache.size()).toBeLessThanOrEqual(1000);
});

test('what is set again counts once, and what is larger than everything allowed is not kept', () => {
  const cache = boundedCache<string>(1000);
  for (let again = 0; again < 10; again++) cache.set('a', `${again}`, 400);
  expect(cache.get('a')).toBe('9');
  cache.set('b', 'large', 2000);
  expect([cache.get('a'), cache.get('b'), cache.size()]).toEqual([undefined, undefined, 0]);
});
